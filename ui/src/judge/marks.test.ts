import { expect, test } from "vitest";

import {
  markOfKey,
  marksOf,
  anchorBelow,
  moved,
  queueIndexOf,
  parseMark,
  voteOfKey,
  voteMessageId,
} from "./marks";

const TEN = { min: 1, max: 10, step: 1, anchor: [] };

test("a scale of ten has ten marks, the first key to the last", () => {
  expect(marksOf(TEN)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(markOfKey("1", TEN)).toBe(1);
  expect(markOfKey("0", TEN)).toBe(10);
});

test("a scale ends at its last whole step, and every mark is on a step as it is written", () => {
  expect(marksOf({ min: 0, max: 7.5, step: 1 })).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(marksOf({ min: 0, max: 2, step: 0.1 })).toHaveLength(21);
  expect(marksOf({ min: 0, max: 2, step: 0.1 })[3]).toBe(0.3);
  expect(marksOf({ min: 0, max: 0.3, step: 0.1 })).toEqual([0, 0.1, 0.2, 0.3]);
});

test("a digit that is no mark gives none", () => {
  expect(markOfKey("7", { ...TEN, max: 5 })).toBeNull();
  expect(markOfKey("a", TEN)).toBeNull();
});

test("a scale of a hundred steps is no row of buttons", () => {
  expect(marksOf({ min: 0, max: 100, step: 1, anchor: [] })).toEqual([]);
});

test("a vote has a word and keys", () => {
  expect([1, 0.5, 0].map(voteMessageId)).toEqual(["vote-yes", "vote-maybe", "vote-no"]);
  expect(["y", "M", "3", "x"].map(voteOfKey)).toEqual([1, 0.5, 0, null]);
});

test("an item goes up or down by one, and never out of the list", () => {
  expect(moved(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
  expect(moved(["a"], 0, -1)).toEqual(["a"]);
});

test("an address names a round and an entry, or the entry alone", () => {
  const queue = [
    { round: 2, entry: "x" },
    { round: 1, entry: "x" },
    { round: 1, entry: "y" },
  ];
  expect(["1.x", "x", "y", null, "z"].map((it) => queueIndexOf(it, queue))).toEqual([
    1, 0, 2, 0, 0,
  ]);
});

test("a mark reaches the highest anchor that is not above it", () => {
  const anchors = [2, 6, 4].map((mark) => ({ mark, text: String(mark) }));
  expect([1, 2, 5, 9].map((mark) => anchorBelow(anchors, mark)?.mark)).toEqual([
    undefined,
    2,
    4,
    6,
  ]);
  expect(anchorBelow(anchors, undefined)).toBeUndefined();
});

test("a mark of a long scale is typed, and is one of the scale", () => {
  const scale = { min: 0, max: 100, step: 0.5 };
  expect(marksOf(scale)).toEqual([]);
  expect(["87.5", "87,5", " 100 ", "0"].map((text) => parseMark(text, scale))).toEqual([
    87.5, 87.5, 100, 0,
  ]);
  expect(["", "87.3", "101", "-1", "x"].map((text) => parseMark(text, scale))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
