import { expect, test } from "vitest";

import { stepOf } from "./steps";

const inTable = (key: string, index: number) => stepOf(key, true, index, 100, 30);

test("keys lead through the rows and stop at the ends", () => {
  expect(inTable("ArrowDown", 3)).toBe(4);
  expect(inTable("k", 3)).toBe(2);
  expect(inTable("ArrowUp", 0)).toBe(0);
  expect(inTable("J", 99)).toBe(99);
  expect(inTable("PageDown", 3)).toBe(33);
  expect(inTable("PageUp", 3)).toBe(0);
  expect(inTable("End", 3)).toBe(99);
  expect(inTable("Home", 3)).toBe(0);
  expect(inTable("ArrowDown", -1)).toBe(0);
});

test("outside the table only letters lead anywhere, and an empty table nowhere", () => {
  expect(stepOf("j", false, 3, 100, 30)).toBe(4);
  expect(stepOf("ArrowDown", false, 3, 100, 30)).toBeNull();
  expect(stepOf("x", true, 3, 100, 30)).toBeNull();
  expect(stepOf("j", true, -1, 0, 30)).toBeNull();
});
