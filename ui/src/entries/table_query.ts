// What the table is asked for, and how that changes.

import type { EntriesQuery, EntriesSort } from "../api";

/** What a person chose; the rest of a query says which page. */
export type Asked = Pick<EntriesQuery, "search" | "category" | "verdict" | "sort" | "descending">;

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

/** The query for `limit` rows from the row at `skip` on. */
export function queryFrom(asked: Asked, skip: number, limit: number): EntriesQuery {
  return { ...asked, after: null, skip, limit };
}
