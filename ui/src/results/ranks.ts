// The ranks of the best entries by each method of counting, for the chart and the table that compare the methods.

import type { CategoryResults } from "../api";

/** How many entries the chart shows: with more, the lines cross too often to be read. */
export const FOLLOWED = 6;

/** One entry's places across the methods. */
export interface EntryRanks {
  entry: string;
  /** Its place by each method that answers; null where the method gives it none. */
  places: (number | null)[];
}

/** The methods that answer, and the ranks of the entries that are best by the mean. */
export function ranksByMethod(results: CategoryResults): {
  methods: string[];
  entries: EntryRanks[];
} {
  const answering = results.methods.filter((it) => it.unavailable === null && it.places.length > 0);
  const placesByMethod = answering.map(
    (method) => new Map(method.places.map((it) => [it.entry, it.place])),
  );
  const followed = results.best.filter((it) => it.marks > 0).slice(0, FOLLOWED);
  return {
    methods: answering.map((it) => it.method),
    entries: followed.map(({ entry }) => ({
      entry,
      places: placesByMethod.map((placeOf) => placeOf.get(entry) ?? null),
    })),
  };
}

/** The lowest place that any of the entries takes: the chart has a row for each. */
export function lowestPlace(entries: EntryRanks[]): number {
  return Math.max(1, ...entries.flatMap(({ places }) => places.map((place) => place ?? 1)));
}

/** A place by one method. */
export interface Point {
  method: number;
  place: number;
}

/** The lines of an entry in the chart: each through neighbouring methods, and broken at a method that gives no place. */
export function lines({ places }: EntryRanks): Point[][] {
  const segments: Point[][] = [[]];
  for (const [method, place] of places.entries()) {
    if (place === null) {
      segments.push([]);
    } else {
      segments.at(-1)?.push({ method, place });
    }
  }
  return segments.filter((line) => line.length > 0);
}

/** The entries at each place of one method, those that share a place together. */
export function atPlaces(entries: EntryRanks[], method: number): [number, string[]][] {
  const shared = new Map<number, string[]>();
  for (const { entry, places } of entries) {
    const place = places.at(method) ?? null;
    if (place !== null) {
      shared.set(place, [...(shared.get(place) ?? []), entry]);
    }
  }
  return [...shared];
}
