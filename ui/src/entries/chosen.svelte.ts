// The row that is chosen, and its entry.

import type { EntryView } from "../desk/bindings/EntryView";
import type { Failure } from "../desk/bindings/Failure";
import { asFailure } from "../desk/failure";
import type { EntriesTable } from "./table.svelte";

/** The chosen row of a table. It follows its entry when the table is sorted or filtered anew. */
export class Chosen {
  /** The entry; the one before stays in sight until the next is here. */
  entry = $state.raw<EntryView | null>(null);
  /** Why the entry did not come. */
  failure = $state.raw<Failure | null>(null);
  /** Whether it is read as a page of its own, where the window is narrow. */
  opened = $state(false);

  readonly #table: EntriesTable;
  readonly #fetch: (id: string) => Promise<EntryView>;
  #id = $state<string | null>(null);

  constructor(table: EntriesTable, fetch: (id: string) => Promise<EntryView>) {
    this.#table = table;
    this.#fetch = fetch;
  }

  /** Its place among the rows that are here; -1 where it is not one of them. */
  readonly index = $derived.by(() => this.#table.rows.findIndex((row) => row.id === this.#id));

  /** After a new answer: stays with its entry where that is among the rows, else takes the first. */
  async settle(): Promise<void> {
    if (this.#table.rows.length === 0) {
      [this.#id, this.entry, this.failure, this.opened] = [null, null, null, false];
    } else if (this.index === -1) {
      await this.choose(0);
    }
  }

  /** Chooses the row at `index`, reading on until it is here. */
  async choose(index: number): Promise<void> {
    await this.#table.reach(index);
    const row = this.#table.rows[Math.min(index, this.#table.rows.length - 1)];
    if (row === undefined || row.id === this.#id) {
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
