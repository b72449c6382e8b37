// The columns of the entries table, in their order. Widths and folds are in Grid.svelte, by class.

import type { EntriesSort } from "../desk/bindings/EntriesSort";

/** A column: what it sorts by, which is also its class, and the id of its heading. */
export interface Column {
  sort: EntriesSort;
  heading: string;
}

/** Every column. */
export const COLUMNS: readonly Column[] = (
  [
    "number",
    "title",
    "byline",
    "outlet",
    "category",
    "published",
    "received",
    "verdict",
  ] satisfies EntriesSort[]
).map((sort) => ({ sort, heading: `entries-${sort}` }));
