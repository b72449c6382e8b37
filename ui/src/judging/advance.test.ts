import { expect, test } from "vitest";

import { parseAdvance } from "./advance";

test("a rule is meant, or the number is none", () => {
  expect(parseAdvance("call", "")).toBeNull();
  expect(parseAdvance("by_hand", "x")).toBe("by_hand");
  expect(parseAdvance("number", " 3 ")).toEqual({ number: 3 });
  expect(parseAdvance("number", "3.5")).toBeUndefined();
  expect(parseAdvance("threshold", "7,5")).toEqual({ threshold: 7.5 });
  expect(parseAdvance("percent", "10")).toEqual({ percent: 10 });
  for (const none of ["", "ten", "-1", "1e999"]) {
    expect(parseAdvance("percent", none)).toBeUndefined();
  }
});
