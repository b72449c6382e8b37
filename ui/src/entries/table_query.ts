// The filter and the order of the table, without the page.

import type { EntriesQuery, EntriesSort } from "../api";

/** What a person chose; the rest of a query says which page. */
export type TableQuery = Pick<
  EntriesQuery,
  "search" | "category" | "verdict" | "sort" | "descending"
>;

/** The latest arrivals first. */
export const DEFAULT_QUERY: TableQuery = {
  search: null,
  category: null,
  verdict: null,
  sort: "received",
  descending: true,
};

/** Sorts by a column; by the same column again, the other way round. */
export function withSort(query: TableQuery, sort: EntriesSort): TableQuery {
  const isSameColumn = query.sort === sort;
  return { ...query, sort, descending: isSameColumn ? !query.descending : sort === "received" };
}

/** Searches for words; white space alone searches for nothing. */
export function withSearch(query: TableQuery, words: string): TableQuery {
  const search = words.trim();
  return { ...query, search: search === "" ? null : search };
}

/** Whether any row is left out. */
export function isFiltered(query: TableQuery): boolean {
  return query.search !== null || query.category !== null || query.verdict !== null;
}

/** The same order of every row. */
export function unfiltered(query: TableQuery): TableQuery {
  return { ...DEFAULT_QUERY, sort: query.sort, descending: query.descending };
}

/** The query for `limit` rows from the row at `skip` on. */
export function pageQuery(query: TableQuery, skip: number, limit: number): EntriesQuery {
  return { ...query, after: null, skip, limit };
}
