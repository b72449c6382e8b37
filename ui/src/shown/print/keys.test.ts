import { expect, test } from "vitest";

import { printAction } from "./keys";

const key = (name: string, held: KeyboardEventInit = {}) =>
  printAction(new KeyboardEvent("keydown", { key: name, ...held }));

test("keys turn pages and zoom", () => {
  expect(["ArrowLeft", "ArrowRight", "+", "=", "-", "0"].map((it) => key(it))).toEqual([
    ...["previous", "next", "larger", "larger", "smaller", "fit"],
  ]);
});

test("the keys of every browser search", () => {
  expect([key("f", { ctrlKey: true }), key("F", { metaKey: true })]).toEqual(["search", "search"]);
  expect([key("F3"), key("g", { metaKey: true })]).toEqual(["next_match", "next_match"]);
  expect(key("F3", { shiftKey: true })).toBe("previous_match");
});

test("everything else is left to the window", () => {
  expect(key("f")).toBeUndefined();
  expect(key("ArrowDown")).toBeUndefined();
  expect(key("ArrowLeft", { altKey: true })).toBeUndefined();
  expect(key("-", { ctrlKey: true })).toBeUndefined();
});
