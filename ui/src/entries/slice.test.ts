import { expect, test } from "vitest";

import { scrolledTo, slice } from "./slice";

test("the rows in sight are drawn, with a margin, and never beyond the ends", () => {
  expect(slice(0, 240, 24, 1000)).toEqual({ first: 0, last: 22 });
  expect(slice(2400, 240, 24, 1000)).toEqual({ first: 88, last: 122 });
  expect(slice(23_760, 240, 24, 1000)).toEqual({ first: 978, last: 1000 });
  expect(slice(9_999_999, 240, 24, 5)).toEqual({ first: 5, last: 5 });
  expect(slice(0, 240, 24, 0)).toEqual({ first: 0, last: 0 });
});

test("a row is brought into sight by the shortest way", () => {
  expect(scrolledTo(5, 0, 240, 24)).toBe(0);
  expect(scrolledTo(10, 0, 240, 24)).toBe(24);
  expect(scrolledTo(3, 240, 240, 24)).toBe(72);
});
