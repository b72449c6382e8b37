import { expect, test } from "vitest";

import { codesOf, numberOf } from "./document";

test.each([
  ["1,860", 1860],
  ["1 860", 1860],
  ["about 2000", null],
])("the number %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test("codes are of two letters, and no other word among them is dropped", () => {
  expect(codesOf("CA, us,")).toEqual(["CA", "us"]);
  expect(codesOf("")).toEqual([]);
  expect(codesOf("CA, Canada")).toBeNull();
});
