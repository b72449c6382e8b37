import { expect, test } from "vitest";

import type { Entry } from "../api";
import { withoutAutofill, concernsPiece, fieldMessageIds } from "./autofill";

const entry = (title: string, words: number | null, outlets: string[]) =>
  ({ title, pieces: [{ title: "One", words, outlets }] }) as unknown as Entry;

test("filled fields are named once each", () => {
  expect(fieldMessageIds(["pieces[0].title", "pieces[0].words", "title"])).toEqual([
    "piece-title",
    "piece-words",
  ]);
});

test("only what was filled is taken back", () => {
  const before = entry("", null, []);
  const now = entry("Read", 900, ["Typed since"]);
  expect(withoutAutofill(now, before, ["title", "pieces[0].words"])).toEqual(
    entry("", null, ["Typed since"]),
  );
});

test("a field belongs to its piece", () => {
  expect(concernsPiece(["pieces[1].words"], 1)).toBe(true);
  expect(concernsPiece(["pieces[1].words"], 0)).toBe(false);
  expect(concernsPiece(["title"], 0)).toBe(true);
});
