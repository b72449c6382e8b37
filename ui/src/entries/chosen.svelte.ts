// The row that is chosen, and its entry.

import { asFailure, type EntryView, type Failure } from "../api";
import type { EntriesTable } from "./table.svelte";

/** The chosen row of a table. It follows its entry when the table is sorted or filtered again. */
export class ChosenRow {
  /** The entry; the one before stays in sight until the next is here. */
  entry = $state.raw<EntryView | null>(null);
  /** Why the entry could not be read. */
  failure = $state.raw<Failure | null>(null);
  /** Whether it is read as a page of its own, where the window is narrow. */
  opened = $state(false);

  readonly #table: EntriesTable;
  readonly #fetch: (id: string) => Promise<EntryView>;
  /** The index at which it was chosen. Its row may not be loaded, or not any more. */
  #at = $state(-1);
  /** The entry's id; null as long as its row is on its way. */
  #id = $state<string | null>(null);

  constructor(table: EntriesTable, fetch: (id: string) => Promise<EntryView>) {
    this.#table = table;
    this.#fetch = fetch;
  }

  /** Its index among all rows; -1 where the table has another answer and its row is not among those loaded. */
  readonly index = $derived.by(() => {
    const row = this.#table.row(this.#at);
    const within = this.#at < this.#table.total;
    return within && (this.#id === null || row === undefined || row.id === this.#id)
      ? this.#at
      : this.#table.indexOf(this.#id ?? "");
  });

  /** After a new answer: stays with its entry where that is among the rows, else takes the first. */
  async followAnswer(): Promise<void> {
    const at = this.#id === null ? -1 : this.#table.indexOf(this.#id);
    if (this.#table.total === 0) {
      [this.#at, this.#id, this.entry, this.failure, this.opened] = [-1, null, null, null, false];
    } else if (at === -1) {
      await this.choose(0);
    } else {
      this.#at = at;
    }
  }

  /** Chooses the row at `index`; its entry follows as soon as the row is here. */
  async choose(index: number): Promise<void> {
    const at = Math.min(index, this.#table.total - 1);
    const loadedRow = this.#table.row(at);
    if (at < 0 || (loadedRow !== undefined && loadedRow.id === this.#id)) {
      this.#at = at;
      return;
    }
    [this.#at, this.#id] = [at, loadedRow?.id ?? null];
    const row = loadedRow ?? (await this.#table.rowWhenLoaded(at));
    if (row === undefined || this.#at !== at || (this.#id !== null && this.#id !== row.id)) {
      return;
    }
    this.#id = row.id;
    try {
      const entry = await this.#fetch(row.id);
      if (this.#id === row.id) {
        [this.entry, this.failure] = [entry, null];
      }
    } catch (error) {
      if (this.#id === row.id) {
        [this.entry, this.failure] = [null, asFailure(error)];
      }
    }
  }
}
