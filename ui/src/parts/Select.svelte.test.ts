import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";

import Select from "./Select.svelte";

const options = ["work", "consent"].map((value) => ({ value, label: value }));

let shown: object | undefined;

afterEach(async () => {
  if (shown) {
    await unmount(shown);
  }
});

/** A list whose choice is handed to `take`; what is chosen is what `chosen` says. */
function list(chosen: () => string, take: (value: string) => void): HTMLSelectElement {
  const props = {
    label: "Is",
    options,
    get value() {
      return chosen();
    },
    set value(value) {
      take(value);
    },
  };
  shown = mount(Select, { target: document.body, props });
  flushSync();
  const select = document.querySelector("select");
  if (!select) {
    throw new Error("no list");
  }
  return select;
}

async function choose(select: HTMLSelectElement, index: number): Promise<void> {
  select.selectedIndex = index;
  select.dispatchEvent(new Event("change"));
  await tick();
  await tick();
}

test("a choice that is refused is not shown as if it were taken", async () => {
  const asked: string[] = [];
  const select = list(
    () => "work",
    (value) => asked.push(value),
  );
  await choose(select, 1);
  expect([asked, select.selectedIndex]).toEqual([["consent"], 0]);
});

test("a choice that is taken is shown", async () => {
  const held = $state({ value: "work" });
  const select = list(
    () => held.value,
    (taken) => {
      held.value = taken;
    },
  );
  await choose(select, 1);
  expect([held.value, select.selectedIndex]).toEqual(["consent", 1]);
});

test("a choice that replaces the list by another is taken without an error", async () => {
  const failures: unknown[] = [];
  const note = (event: PromiseRejectionEvent) => failures.push(event.reason);
  window.addEventListener("unhandledrejection", note);
  const select = list(
    () => "work",
    () => {
      if (shown) {
        void unmount(shown);
        shown = undefined;
      }
    },
  );
  await choose(select, 1);
  expect([shown, failures]).toEqual([undefined, []]);
  window.removeEventListener("unhandledrejection", note);
});
