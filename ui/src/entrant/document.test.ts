import { expect, test } from "vitest";

import { codesOf, numberOf } from "./document";

test.each([
  ["1,860", 1860],
  ["1 860", 1860],
  ["about 2000", null],
])("the number %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test("only codes of two letters count", () => {
  expect(codesOf("CA, us, Canada,")).toEqual(["CA", "us"]);
});
