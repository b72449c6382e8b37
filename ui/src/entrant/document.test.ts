import { expect, test } from "vitest";

import { codesOf, numberOf, runtimeOf, secondsOf } from "./document";

test.each([
  ["6:12", 372],
  ["1:02:03", 3723],
  ["10", 600],
  ["", null],
  ["six", null],
  ["1:2:3:4", null],
])("the running time %s", (text, seconds) => {
  expect(secondsOf(text)).toBe(seconds);
});

test("a running time comes back as it was written", () => {
  expect([372, 3723, 600].map(runtimeOf)).toEqual(["6:12", "1:02:03", "10:00"]);
});

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
