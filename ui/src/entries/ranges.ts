// Rows that belong together, as ranges: 100,000 of them are one range, not 100,000 numbers.

import type { Slice } from "./slice";

/** Ranges in their order; none touches the next. */
export type Ranges = readonly Slice[];

/** How many rows there are in all ranges. */
export function sizeOf(ranges: Ranges): number {
  return ranges.reduce((rows, { first, last }) => rows + last - first, 0);
}

/** Whether a row is in one of them. */
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
  const apart = ranges.filter((range) => !touching.includes(range));
  return [...apart, joined].sort((a, b) => a.first - b.first);
}
