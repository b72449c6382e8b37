import { expect, test } from "vitest";

import type { BesideView, FileView } from "../api";
import { contradicts, hasLeaks, confidenceLevel, valueOf } from "./format_reading";

test("a value is written as people write it", () => {
  expect(valueOf("published", "2020-01-03")).toContain("2020");
  expect(valueOf("language", "fr")).toBe("French");
  expect(valueOf("words", "2310")).toBe("2,310");
  expect(valueOf("runtime", "660")).toBe("11:00");
  expect(valueOf("title", "As it is")).toBe("As it is");
});

test("how sure a reading is comes in three steps", () => {
  expect([null, 1, 0.85, 0.7, 0.2].map(confidenceLevel)).toEqual([
    null,
    "high",
    "high",
    "middle",
    "low",
  ]);
});

test("a file that names or traces somebody has leaks", () => {
  const file = (legal_names: string[], traces: unknown[]) =>
    ({ legal_names, evidence: { traces } }) as unknown as FileView;
  expect(hasLeaks(file([], []))).toBe(false);
  expect(hasLeaks(file(["A. Person"], []))).toBe(true);
  expect(hasLeaks(file([], [{ gives: "location" }]))).toBe(true);
});

test("one fact that differs is a contradiction", () => {
  const fact = (differs: boolean) => ({ differs }) as BesideView;
  expect(contradicts([fact(false), fact(true)])).toBe(true);
  expect(contradicts([fact(false)])).toBe(false);
});
