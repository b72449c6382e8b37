// What the comparison of methods draws: a line for each entry, through its place by every method.

import type { CategoryResults } from "../api";

/** How many entries are followed: more lines than these cross too often to be read. */
export const FOLLOWED = 6;

/** One entry's way through the methods. */
export interface Way {
  entry: string;
  /** Its place by each method that answers; null where the method gives it none. */
  places: (number | null)[];
}

/** The methods that answer, and the ways of the entries that are first by the mean. */
export function ways(results: CategoryResults): { methods: string[]; ways: Way[] } {
  const answering = results.methods.filter((it) => it.unavailable === null && it.places.length > 0);
  const places = answering.map(
    (method) => new Map(method.places.map((it) => [it.entry, it.place])),
  );
  const followed = results.best.filter((it) => it.marks > 0).slice(0, FOLLOWED);
  return {
    methods: answering.map((it) => it.method),
    ways: followed.map(({ entry }) => ({
      entry,
      places: places.map((of) => of.get(entry) ?? null),
    })),
  };
}

/** How often an entry is first, of the methods that place it. */
export function firsts(way: Way): number {
  return way.places.filter((place) => place === 1).length;
}

/** The places that the chart has room for: those that any followed entry takes. */
export function rows(all: Way[]): number {
  return Math.max(1, ...all.flatMap((way) => way.places.map((place) => place ?? 1)));
}
