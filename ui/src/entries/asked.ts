// What the table is asked for, and how that changes.

import type { EntriesQuery } from "../desk/bindings/EntriesQuery";
import type { EntriesSort } from "../desk/bindings/EntriesSort";

/** What a person chose; the rest of a query says which page. */
export type Asked = Pick<EntriesQuery, "search" | "category" | "verdict" | "sort" | "descending">;

/** Rows on a page: what fits the tallest screen a few times over. */
export const PAGE = 200;

/** Rows on a page while somebody is on the way far down; the desk gives no more at once. */
export const LARGEST_PAGE = 500;

/** The latest arrivals first: what a desk looks at in the morning. */
export const START: Asked = {
  search: null,
  category: null,
  verdict: null,
  sort: "received",
  descending: true,
};

/** Sorts by a column; by the same column again, the other way round. */
export function sortedBy(asked: Asked, sort: EntriesSort): Asked {
  const again = asked.sort === sort;
  return { ...asked, sort, descending: again ? !asked.descending : sort === "received" };
}

/** Searches for words; white space alone searches for nothing. */
export function searchedFor(asked: Asked, words: string): Asked {
  const search = words.trim();
  return { ...asked, search: search === "" ? null : search };
}

/** Whether any row is left out. */
export function isFiltered(asked: Asked): boolean {
  return asked.search !== null || asked.category !== null || asked.verdict !== null;
}

/** The same order of every row. */
export function unfiltered(asked: Asked): Asked {
  return { ...START, sort: asked.sort, descending: asked.descending };
}

/** The query for the page after `after`, on the way to the row `wanted` where `loaded` rows are here. */
export function pageQuery(
  asked: Asked,
  after: string | null,
  loaded: number,
  wanted: number,
): EntriesQuery {
  const limit = Math.min(Math.max(wanted + 1 - loaded, PAGE), LARGEST_PAGE);
  return { ...asked, after, skip: null, limit };
}
