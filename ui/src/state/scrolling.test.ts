import { afterEach, expect, test } from "vitest";

import { keepArrows } from "./scrolling";

let pane: HTMLElement;

afterEach(() => {
  pane.remove();
});

/** The keys that come to the screen around a pane of 100 by 100 pixels. */
function passed(
  content: { width: number; height: number },
  keys: readonly string[],
  more: KeyboardEventInit & { inside?: boolean } = {},
): string[] {
  pane = document.createElement("div");
  const inside = document.createElement("button");
  pane.append(inside);
  document.body.append(pane);
  Object.defineProperties(pane, {
    clientWidth: { value: 100 },
    clientHeight: { value: 100 },
    scrollWidth: { value: content.width },
    scrollHeight: { value: content.height },
  });
  pane.addEventListener("keydown", (event) => {
    keepArrows(event as KeyboardEvent & { currentTarget: HTMLElement });
  });
  const seen: string[] = [];
  const note = ({ key }: KeyboardEvent) => void seen.push(key);
  window.addEventListener("keydown", note);
  for (const key of keys) {
    const press = new KeyboardEvent("keydown", { key, bubbles: true, ...more });
    (more.inside ? inside : pane).dispatchEvent(press);
  }
  window.removeEventListener("keydown", note);
  return seen;
}

const ARROWS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

test.each([
  ["a long text keeps the arrows up and down", { width: 100, height: 900 }, ARROWS.slice(0, 2)],
  ["a wide table keeps the arrows to the sides", { width: 900, height: 100 }, ARROWS.slice(2)],
  ["a large page keeps all arrows", { width: 900, height: 900 }, []],
  ["what fits keeps none", { width: 100, height: 101 }, ARROWS],
])("%s", (_, content, expected) => {
  expect(passed(content, ARROWS)).toEqual(expected);
});

test("other keys, shortcuts and what a control within is given are not kept", () => {
  const large = { width: 900, height: 900 };
  expect(passed(large, ["j", "5"])).toEqual(["j", "5"]);
  pane.remove();
  expect(passed(large, ARROWS, { altKey: true })).toEqual(ARROWS);
  pane.remove();
  expect(passed(large, ARROWS, { inside: true })).toEqual(ARROWS);
});
