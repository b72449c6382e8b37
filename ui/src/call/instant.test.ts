import { expect, test } from "vitest";

import { instantOf } from "./instant";

test("the instant of a minute on the wall clock is its last second, in UTC", () => {
  const toronto = "America/Toronto";
  expect(instantOf("2021-01-22", "23:59", toronto)).toBe("2021-01-23T04:59:59.000Z");
  expect(instantOf("2021-07-22", "23:59", toronto)).toBe("2021-07-23T03:59:59.000Z");
});

test("a minute that a clock skips or shows twice has no instant", () => {
  const toronto = "America/Toronto";
  expect(instantOf("", "23:59", toronto)).toBeNull();
  expect(instantOf("2021-02-30", "23:59", toronto)).toBeNull();
  expect(instantOf("2021-03-14", "02:30", toronto)).toBeNull();
  expect(instantOf("2021-11-07", "01:30", toronto)).toBeNull();
});

test("clocks are those of the newest data, whatever the platform has", () => {
  const vancouver = "America/Vancouver";
  // British Columbia changed its clocks for the last time in March 2026.
  expect(instantOf("2027-01-15", "00:00", vancouver)).toBe("2027-01-15T07:00:59.000Z");
  expect(instantOf("2027-07-15", "00:00", vancouver)).toBe("2027-07-15T07:00:59.000Z");
  expect(instantOf("2026-11-01", "01:30", vancouver)).toBe("2026-11-01T08:30:59.000Z");
  expect(instantOf("2026-03-08", "02:30", vancouver)).toBeNull();
  expect(instantOf("2026-11-01", "01:30", "America/Toronto")).toBeNull();
  expect(instantOf("2027-02-30", "12:00", "America/Toronto")).toBeNull();
  expect(instantOf("2027-01-15", "00:00", "Nowhere")).toBeNull();
});
