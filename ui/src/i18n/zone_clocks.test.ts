import { expect, test } from "vitest";

import { offsetLabel, zoneOffset } from "./zone_clocks";

const offset = (zone: string, at: string) => zoneOffset(zone, Date.parse(at));

test("clocks stand where the newest data has them", () => {
  expect(offset("America/Vancouver", "2026-02-01T00:00:00Z")).toBe(-480);
  expect(offset("America/Vancouver", "2027-02-01T00:00:00Z")).toBe(-420);
  expect(offset("America/Edmonton", "2027-02-01T00:00:00Z")).toBe(-360);
  expect(offset("America/Toronto", "2027-02-01T00:00:00Z")).toBe(-300);
  expect(offset("America/Toronto", "2027-07-01T00:00:00Z")).toBe(-240);
  expect(offset("America/St_Johns", "2027-02-01T00:00:00Z")).toBe(-210);
  // Published calls may have names that are written no more.
  expect(offset("America/Montreal", "2027-02-01T00:00:00Z")).toBe(-300);
});

test("the platform is asked for other years and for zones that are not written", () => {
  expect(offset("America/Toronto", "2021-01-23T04:59:00Z")).toBeNull();
  expect(offset("America/Toronto", "2040-01-01T00:00:00Z")).toBeNull();
  expect(offset("Nowhere", "2027-02-01T00:00:00Z")).toBeNull();
  expect(offset("America/Toronto", "no instant")).toBeNull();
});

test("an offset is written as people write it", () => {
  expect(offsetLabel(-420)).toBe("UTC-07:00");
  expect(offsetLabel(345)).toBe("UTC+05:45");
});
