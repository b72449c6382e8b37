import { expect, test } from "vitest";

import { parseCodes, parseWholeNumber } from "./document";

test.each([
  ["1,860", 1860],
  ["1 860", 1860],
  ["about 2000", null],
])("the number %s", (text, number) => {
  expect(parseWholeNumber(text)).toBe(number);
});

test("codes are of two letters, and no other word among them is dropped", () => {
  expect(parseCodes("CA, us,")).toEqual(["CA", "us"]);
  expect(parseCodes("")).toEqual([]);
  expect(parseCodes("CA, Canada")).toBeNull();
});
