import { expect, test } from "vitest";

import {
  drawnPages,
  GAP,
  pageAt,
  percentOf,
  pixelRatio,
  scaleFor,
  steppedZoom,
  topsOf,
} from "./layout";

const letter = { width: 612, height: 792 };
const pane = { width: 816 + 2 * GAP, height: 528 + 2 * GAP };

test("a page fits the width or the whole pane, or is as large as paper", () => {
  expect(percentOf(scaleFor(100, letter, pane))).toBe(100);
  expect(scaleFor("width", letter, pane)).toBeCloseTo(816 / 612);
  expect(scaleFor("page", letter, pane)).toBeCloseTo(528 / 792);
  // A pane that is not laid out yet has no size.
  expect(scaleFor("width", letter, { width: 0, height: 0 })).toBeGreaterThan(0);
});

test("the zoom steps to what is offered next, also from a fitted one", () => {
  const at = (percent: number) => scaleFor(percent, letter, pane);
  expect([steppedZoom(at(100), 1), steppedZoom(at(100), -1)]).toEqual([125, 75]);
  expect([steppedZoom(at(83), 1), steppedZoom(at(83), -1)]).toEqual([100, 75]);
  expect([steppedZoom(at(900), 1), steppedZoom(at(10), -1)]).toEqual([400, 25]);
});

test("every distance has its page", () => {
  const tops = topsOf([letter, { width: 612, height: 100 }, letter], 1);
  expect(tops).toEqual([12, 816, 928, 1732]);
  expect([-5, 0, 12, 815, 816, 927, 928, 1731, 9999].map((it) => pageAt(tops, it))).toEqual([
    ...[0, 0, 0, 0, 1, 1, 2, 2, 2],
  ]);
  expect(pageAt(topsOf([], 1), 10)).toBe(0);
});

test("few pages are drawn, and one always is", () => {
  const sizes = Array.from({ length: 300 }, () => letter);
  expect([...drawnPages(sizes, { first: 4, last: 5 }, 1, 1)]).toEqual([4, 5, 6, 3]);
  expect([...drawnPages(sizes, { first: 0, last: 0 }, 1, 1)]).toEqual([0, 1]);
  expect(drawnPages(sizes, { first: 0, last: 250 }, 0.1, 1).size).toBe(12);
  // Pages of 16 million pixels each: two are as many as are kept.
  expect([...drawnPages(sizes, { first: 9, last: 9 }, 20, 2)]).toEqual([9, 10]);
  expect([...drawnPages([], { first: 0, last: 0 }, 1, 1)]).toEqual([]);
});

test("a poster is drawn with fewer pixels than the screen has", () => {
  expect(pixelRatio(letter, 1, 2)).toBe(2);
  const poster = { width: 7200, height: 7200 };
  const ratio = pixelRatio(poster, 2, 2);
  expect(7200 * 2 * ratio * (7200 * 2 * ratio)).toBeLessThanOrEqual(16_000_001);
});
