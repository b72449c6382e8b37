import { expect, test } from "vitest";

import { markOfKey, marksOf } from "./marks";

const TEN = { min: 1, max: 10, step: 1, anchor: [] };

test("a scale of ten has ten marks, the first key to the last", () => {
  expect(marksOf(TEN)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(markOfKey("1", TEN)).toBe(1);
  expect(markOfKey("0", TEN)).toBe(10);
});

test("a digit that is no mark gives none", () => {
  expect(markOfKey("7", { ...TEN, max: 5 })).toBeNull();
  expect(markOfKey("a", TEN)).toBeNull();
});

test("a scale of a hundred steps is no row of buttons", () => {
  expect(marksOf({ min: 0, max: 100, step: 1, anchor: [] })).toEqual([]);
});
