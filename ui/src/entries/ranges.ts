// A set of rows as ranges, so that 100,000 rows beside each other are one range instead of 100,000 numbers.

import type { Slice } from "./slice";

/** Ranges from the first to the last; between two of them there is at least one other row. */
export type Ranges = readonly Slice[];

/** How many rows there are in all ranges. */
export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((rows, { first, last }) => rows + last - first, 0);
}

/** Whether a row is in one of the ranges. */
export function includesRow(ranges: Ranges, index: number): boolean {
  return ranges.some(({ first, last }) => index >= first && index < last);
}

/** The ranges without these rows. */
export function without(ranges: Ranges, rows: Slice): Ranges {
  return ranges
    .flatMap(({ first, last }) => [
      { first, last: Math.min(last, rows.first) },
      { first: Math.max(first, rows.last), last },
    ])
    .filter(({ first, last }) => last > first);
}

/** The ranges with these rows as well. */
export function withRows(ranges: Ranges, rows: Slice): Ranges {
  const touching = ranges.filter(({ first, last }) => first <= rows.last && last >= rows.first);
  const joined = {
    first: Math.min(rows.first, ...touching.map(({ first }) => first)),
    last: Math.max(rows.last, ...touching.map(({ last }) => last)),
  };
  const otherRanges = ranges.filter((range) => !touching.includes(range));
  return [...otherRanges, joined].sort((a, b) => a.first - b.first);
}
