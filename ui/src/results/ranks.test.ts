import { expect, test } from "vitest";

import type { CategoryResults } from "../api";
import { firsts, rows, ways } from "./ranks";

const entry = (name: string, marks = 3) => ({ entry: name, marks });
const results = {
  best: [entry("a"), entry("b"), entry("c", 0)],
  ranking: { category: "news", places: [entry("of another page")] },
  methods: [
    {
      method: "mean",
      unavailable: null,
      places: [
        { entry: "a", place: 1 },
        { entry: "b", place: 2 },
      ],
    },
    { method: "additive", unavailable: { code: "severity-too-few", params: {} }, places: [] },
    { method: "median", unavailable: null, places: [{ entry: "b", place: 1 }] },
  ],
} as unknown as CategoryResults;

test("a way leads through the methods that answer, and skips what they do not place", () => {
  const found = ways(results);
  expect(found.methods).toEqual(["mean", "median"]);
  expect(found.ways).toEqual([
    { entry: "a", places: [1, null] },
    { entry: "b", places: [2, 1] },
  ]);
  expect(found.ways.map(firsts)).toEqual([1, 1]);
  expect(rows(found.ways)).toBe(2);
});
