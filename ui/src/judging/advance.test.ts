import { expect, test } from "vitest";

import { advanceOf } from "./advance";

test("a rule is meant, or the number is none", () => {
  expect(advanceOf("call", "")).toBeNull();
  expect(advanceOf("by_hand", "x")).toBe("by_hand");
  expect(advanceOf("number", " 3 ")).toEqual({ number: 3 });
  expect(advanceOf("number", "3.5")).toBeUndefined();
  expect(advanceOf("threshold", "7,5")).toEqual({ threshold: 7.5 });
  expect(advanceOf("percent", "10")).toEqual({ percent: 10 });
  for (const none of ["", "ten", "-1", "1e999"]) {
    expect(advanceOf("percent", none)).toBeUndefined();
  }
});
