import { expect, test } from "vitest";

import { sinceMidnight, durationParts, zoneMessageId } from "./zones";

test("minutes in days, hours and minutes", () => {
  expect(durationParts(4)).toEqual({ days: 0, hours: 0, minutes: 4 });
  expect(durationParts(1072)).toEqual({ days: 0, hours: 17, minutes: 52 });
  expect(durationParts(2730)).toEqual({ days: 1, hours: 21, minutes: 30 });
});

test("a zone is known by its town", () => {
  expect(zoneMessageId("America/St_Johns")).toBe("zone-st-johns");
});

test("a day begins at its zone's midnight", () => {
  const closed = new Date("2021-01-16T05:00:00Z");
  expect(sinceMidnight(closed, "America/Toronto")).toBe(0);
  expect(sinceMidnight(closed, "America/St_Johns")).toBe(90 * 60_000);
});
