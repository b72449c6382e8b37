import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import { DEFAULT_QUERY } from "./table_query";
import Grid from "./Grid.svelte";
import { MarkedRows } from "./marked.svelte";
import { testDesk } from "./testdesk";
import { Viewport } from "./viewport.svelte";

vi.stubGlobal(
  "ResizeObserver",
  class {
    readonly #notify: () => void;
    constructor(notify: () => void) {
      this.#notify = notify;
    }
    observe(): void {
      this.#notify();
    }
    disconnect(): void {
      // Nothing was kept.
    }
  },
);

let shown: object | undefined;

afterEach(async () => {
  if (shown) {
    await unmount(shown);
  }
});

test("rows that are not here yet are drawn as quiet rows without an id, then filled in", async () => {
  const { table, letGo } = testDesk(100_000);
  void table.ask(DEFAULT_QUERY);
  await letGo();
  document.documentElement.style.fontSize = "16px";
  const view = new Viewport();
  const nothing = () => undefined;
  shown = mount(Grid, {
    target: document.body,
    props: {
      table,
      view,
      chosen: 99_999,
      marked: new MarkedRows(),
      categoryName: (id: string) => id,
      onchoose: nothing,
      onopen: nothing,
      onsort: nothing,
    },
  });
  flushSync();
  expect(document.querySelector("table")?.getAttribute("aria-rowcount")).toBe("100001");
  expect(document.querySelector("#row-0")).not.toBeNull();

  view.show(99_999);
  flushSync();
  const coming = [...document.querySelectorAll("tbody tr[aria-busy=true]")];
  expect(coming.at(-1)?.getAttribute("aria-rowindex")).toBe("100001");
  expect(coming.every((row) => !row.hasAttribute("id"))).toBe(true);
  expect(document.querySelector("table")?.hasAttribute("aria-activedescendant")).toBe(false);

  await letGo();
  flushSync();
  expect(document.querySelector("tbody tr[aria-busy=true]")).toBeNull();
  expect(document.querySelector("#row-99999 .number")?.textContent).toBe("99999");
  expect(document.querySelector("table")?.getAttribute("aria-activedescendant")).toBe("row-99999");
});
