import { expect, test } from "vitest";

import { newEntry } from "../entrant/document";
import type { Call } from "../api";
import { changes } from "./compare";

const call = { category: [{ id: "written-news" }] } as unknown as Call;

test("only what differs is told, with both values", () => {
  const before = newEntry(call, "Entrant");
  const after = structuredClone(before);
  after.title = "Law of the Land";
  const [piece] = after.pieces;
  if (piece) {
    piece.published = "2020-03-25";
  }
  expect(changes(before, after)).toEqual([
    { field: "title", before: "", after: "Law of the Land" },
    { field: "pieces 1 published", before: "", after: "2020-03-25" },
  ]);
});

test("a revision does not differ from itself", () => {
  const entry = newEntry(call, "Entrant");
  expect(changes(entry, structuredClone(entry))).toEqual([]);
});
