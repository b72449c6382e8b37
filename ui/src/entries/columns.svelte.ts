// The columns of the entries table, in their order, and which of them a person wants to see. Widths
// and folds are in Grid.svelte, by class.

import type { EntriesSort } from "../api";

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

/** The columns that identify an entry and cannot be hidden. */
const ALWAYS: readonly EntriesSort[] = ["number", "title"];

/** The columns that may be left out. */
export const OPTIONAL = COLUMNS.filter(({ sort }) => !ALWAYS.includes(sort));

const STORAGE_KEY = "entries-hidden";

class Columns {
  /** The hidden columns; stored for the next start. */
  hidden = $state.raw<readonly EntriesSort[]>(parseColumns(localStorage.getItem(STORAGE_KEY)));

  readonly shown = $derived(COLUMNS.filter(({ sort }) => !this.hidden.includes(sort)));

  /** Whether it is there. */
  has(column: EntriesSort): boolean {
    return !this.hidden.includes(column);
  }

  /** Leaves out exactly these. */
  leaveOut(hidden: readonly EntriesSort[]): void {
    this.hidden = hidden;
    localStorage.setItem(STORAGE_KEY, hidden.join(" "));
  }

  toggle(column: EntriesSort): void {
    const otherColumns = this.hidden.filter((it) => it !== column);
    this.leaveOut(this.has(column) ? [...otherColumns, column] : otherColumns);
  }
}

/** The columns among these words that may be left out. */
export function parseColumns(words: string | null): EntriesSort[] {
  const names = (words ?? "").split(" ");
  return OPTIONAL.map(({ sort }) => sort).filter((sort) => names.includes(sort));
}

/** The columns of this window. */
export const columns = new Columns();
