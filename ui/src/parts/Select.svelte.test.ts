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
  let value = $state("work");
  const select = list(
    () => value,
    (taken) => {
      value = taken;
    },
  );
  await choose(select, 1);
  expect([value, select.selectedIndex]).toEqual(["consent", 1]);
});
