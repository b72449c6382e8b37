import { expect, test } from "vitest";

import { asFailure } from "./failure";
import { DeskError } from "./transport";

test("a failure of the desk crosses as it is", () => {
  const failure = { code: "wrong-passphrase", params: {} };
  expect(asFailure(failure)).toEqual(failure);
  expect(asFailure(new DeskError(failure))).toEqual(failure);
});

test("anything else is unexpected and keeps its words", () => {
  const unexpected = (said: string) => ({ code: "unexpected", params: { detail: "quoted", said } });
  expect(asFailure("invalid args")).toEqual(unexpected("invalid args"));
  expect(asFailure(new Error("no"))).toEqual(unexpected("Error: no"));
  expect(asFailure(undefined)).toEqual(unexpected("undefined"));
  expect(asFailure({ code: 3 })).toEqual(unexpected("[object Object]"));
});
