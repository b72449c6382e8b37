import { expect, test } from "vitest";

import { timeLeft } from "./countdown";

const MINUTE = 60_000;

test.each([
  [0, [0, 0, 0]],
  [-5, [0, 0, 0]],
  [MINUTE - 1, [0, 0, 0]],
  [61 * MINUTE, [0, 1, 1]],
  [(2 * 1440 + 13 * 60 + 18) * MINUTE, [2, 13, 18]],
])("%d milliseconds", (span, [days, hours, minutes]) => {
  expect(timeLeft(span)).toEqual({ days, hours, minutes });
});
