// The ranks of the best entries by each method of counting, for the chart and the table that compare the methods.

import type { CategoryResults } from "../api";

/** How many entries are followed: more lines than these cross too often to be read. */
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
  const places = answering.map(
    (method) => new Map(method.places.map((it) => [it.entry, it.place])),
  );
  const followed = results.best.filter((it) => it.marks > 0).slice(0, FOLLOWED);
  return {
    methods: answering.map((it) => it.method),
    entries: followed.map(({ entry }) => ({
      entry,
      places: places.map((of) => of.get(entry) ?? null),
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

/** The lines of an entry: each runs through methods beside each other, and none across one that gives no place. */
export function lines({ places }: EntryRanks): Point[][] {
  const all: Point[][] = [[]];
  for (const [method, place] of places.entries()) {
    if (place === null) {
      all.push([]);
    } else {
      all.at(-1)?.push({ method, place });
    }
  }
  return all.filter((line) => line.length > 0);
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
