import { expect, test } from "vitest";

import { decisionOf } from "./decision";

test("a decision is whole before it can be recorded", () => {
  const chosen = { entry: "", sharing: ["a"] };
  expect(decisionOf({ ...chosen, outcome: "no_award" })).toEqual({ outcome: "no_award" });
  expect(decisionOf({ ...chosen, outcome: "winner" })).toBeNull();
  expect(decisionOf({ ...chosen, outcome: "shared" })).toBeNull();
  expect(decisionOf({ outcome: "finalist", entry: "b", sharing: [] })).toEqual({
    outcome: "finalist",
    entry: "b",
  });
  expect(decisionOf({ outcome: "shared", entry: "", sharing: ["a", "b"] })).toEqual({
    outcome: "shared",
    entries: ["a", "b"],
  });
});
