import { expect, test } from "vitest";

import { countedParts, showsWeight } from "./points";
import { newCriterion } from "./rules";
import { completeCall } from "./testcall";

test("where criteria have points, only the step of the scale is shown", () => {
  const call = completeCall();
  call.criterion = [newCriterion()];
  expect(countedParts(call)).toEqual(["min", "max", "step"]);
  call.criterion = [{ ...newCriterion(), points: 40 }];
  expect(countedParts(call)).toEqual(["step"]);
});

test("a criterion with points shows no weight, unless it has one to be corrected", () => {
  expect(showsWeight(newCriterion())).toBe(true);
  expect(showsWeight({ ...newCriterion(), points: 40 })).toBe(false);
  expect(showsWeight({ ...newCriterion(), points: 40, weight: 2 })).toBe(true);
});
