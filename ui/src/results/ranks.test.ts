import { expect, test } from "vitest";

import type { CategoryResults } from "../api";
import { atPlaces, lines, lowestPlace, ranksByMethod } from "./ranks";

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

test("an entry has a place by each method that answers, or none", () => {
  const { methods, entries } = ranksByMethod(results);
  expect(methods).toEqual(["mean", "median"]);
  expect(entries).toEqual([
    { entry: "a", places: [1, null] },
    { entry: "b", places: [2, 1] },
  ]);
  expect(lowestPlace(entries)).toBe(2);
});

test("no line runs across a method that gives no place", () => {
  const places = [2, null, 1, 3, null];
  expect(lines({ entry: "a", places })).toEqual([
    [{ method: 0, place: 2 }],
    [
      { method: 2, place: 1 },
      { method: 3, place: 3 },
    ],
  ]);
});

test("entries that share a place are named together, and one without a place nowhere", () => {
  const entries = [
    { entry: "a", places: [1, 1] },
    { entry: "b", places: [null, 2] },
    { entry: "c", places: [1, 2] },
  ];
  expect(atPlaces(entries, 0)).toEqual([[1, ["a", "c"]]]);
  expect(atPlaces(entries, -1)).toEqual([
    [1, ["a"]],
    [2, ["b", "c"]],
  ]);
});
