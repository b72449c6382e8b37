import { afterEach, expect, test } from "vitest";

import { locale } from "./locale.svelte";
import { parseNumber, parseWholeNumber } from "./numbers";

afterEach(() => {
  locale.language = "en-CA";
});

test.each([
  ["1,200", 1200],
  ["1,234,567.5", 1234567.5],
  ["-1,200", -1200],
  ["0,125", 0.125],
  ["1,25", 1.25],
  ["1,2000", 1.2],
  ["1,200,00", null],
])("the number %s in English", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test("in French a comma is a decimal one", () => {
  locale.language = "fr-CA";
  expect([parseNumber("1,200"), parseWholeNumber("1,860")]).toEqual([1.2, null]);
  // Two, or two thousand?
  expect(["2,000", "2.000", "2.150", "2,0"].map(parseWholeNumber)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test.each([
  ["1,860", 1860],
  ["1 860", 1860],
  ["1\u202f860", 1860],
  ["1,5", null],
  ["2.000", null],
  ["2.150", null],
  ["1,200,500", 1_200_500],
  ["999999999", 999_999_999],
  ["0x10", null],
  ["-3", null],
  ["1000000000", null],
  ["about 2000", null],
  ["", null],
])("the whole number %s", (text, number) => {
  expect(parseWholeNumber(text)).toBe(number);
});
