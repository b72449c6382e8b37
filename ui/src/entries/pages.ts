// A table of 100,000 rows is read by pages, each by its index, and only those near the view are kept.

import type { Slice } from "./slice";

/** Rows on a page: what fits the tallest screen a few times over. */
export const PAGE = 200;

/** Pages to keep; what a person scrolled past long ago is read again should they come back. */
export const MOST_PAGES = 40;

/** The page that holds the row at `index`. */
export function pageOf(index: number): number {
  return Math.floor(index / PAGE);
}

/**
 * The pages to read for a view of a table of `length` rows: those in view first, then the one ahead.
 * The direction is which way the view moved last: above 0 is down, 0 is not yet.
 */
export function pagesToLoad(view: Slice, direction: number, length: number): number[] {
  if (length === 0 || view.last <= view.first) {
    return [];
  }
  const end = pageOf(length - 1);
  const [first, last] = [pageOf(view.first), Math.min(pageOf(view.last - 1), end)];
  const pages = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  const ahead = direction > 0 ? last + 1 : first - 1;
  return direction !== 0 && ahead >= 0 && ahead <= end ? [...pages, ahead] : pages;
}

/** The pages to drop: the farthest from `near`, but never the first, where every new query starts. */
export function pagesToDrop(pages: Iterable<number>, near: readonly number[]): number[] {
  const distance = (index: number) =>
    index === 0 ? -1 : Math.min(...near.map((it) => Math.abs(index - it)));
  return [...pages].sort((a, b) => distance(a) - distance(b)).slice(MOST_PAGES);
}
