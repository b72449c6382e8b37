import { expect, test } from "vitest";

import { sinceMidnight, span, zoneWord } from "./zones";

test("how late an entry was, in days, hours and minutes", () => {
  const closed = "2021-01-16T05:00:00Z";
  expect(span(closed, "2021-01-16T05:04:09Z")).toEqual({ days: 0, hours: 0, minutes: 4 });
  expect(span(closed, "2021-01-16T22:52:00Z")).toEqual({ days: 0, hours: 17, minutes: 52 });
  expect(span(closed, "2021-01-18T02:30:00Z")).toEqual({ days: 1, hours: 21, minutes: 30 });
  expect(span(closed, "2021-01-16T05:00:02Z")).toEqual({ days: 0, hours: 0, minutes: 1 });
});

test("a zone is known by its town", () => {
  expect(zoneWord("America/St_Johns")).toBe("zone-st-johns");
});

test("a day begins at its zone's midnight", () => {
  const closed = new Date("2021-01-16T05:00:00Z");
  expect(sinceMidnight(closed, "America/Toronto")).toBe(0);
  expect(sinceMidnight(closed, "America/St_Johns")).toBe(90 * 60_000);
});
