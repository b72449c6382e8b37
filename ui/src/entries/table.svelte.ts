// The rows that the desk has answered so far. It sorts, filters and searches; this only asks.

import type { EntriesPage } from "../desk/bindings/EntriesPage";
import type { EntriesQuery } from "../desk/bindings/EntriesQuery";
import type { EntriesRow } from "../desk/bindings/EntriesRow";
import type { Failure } from "../desk/bindings/Failure";
import { asFailure } from "../desk/failure";
import { type Asked, pageQuery, START } from "./asked";

/** How to get a page. */
type Fetch = (query: EntriesQuery) => Promise<EntriesPage>;

/** The entries table as far as it has been read. */
export class EntriesTable {
  /** What was asked for last. */
  asked = $state.raw<Asked>(START);
  /** The rows from the first on, without gaps. */
  rows = $state.raw<readonly EntriesRow[]>([]);
  /** How many rows there are in all, or at least. */
  total = $state(0);
  /** Whether `total` was counted to the end. */
  exact = $state(true);
  /** Whether an answer is on its way. */
  busy = $state(false);
  /** Whether there has been any answer yet. */
  answered = $state(false);
  /** Why the last page did not come; the rows before it stay. */
  failure = $state.raw<Failure | null>(null);

  readonly #fetch: Fetch;
  #next = $state<string | null>(null);
  #wanted = 0;
  /** Counts the questions: an answer to an earlier one comes too late and is dropped. */
  #turn = 0;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Rows to keep room for: those that are here and those still to come. */
  get length(): number {
    return this.#next === null ? this.rows.length : Math.max(this.total, this.rows.length + 1);
  }

  /** Asks anew. The old rows stay until the first page of the new answer is here. */
  async ask(asked: Asked): Promise<void> {
    this.asked = asked;
    this.#turn += 1;
    this.#wanted = 0;
    this.#next = null;
    await this.#read(this.#turn, null, []);
  }

  /** Reads on until the row at `index` is here, or the last one. */
  async reach(index: number): Promise<void> {
    this.#wanted = Math.max(this.#wanted, index);
    const missing = index >= this.rows.length && this.#next !== null;
    if (missing && !this.busy && this.failure === null) {
      await this.#read(this.#turn, this.#next, this.rows);
    }
  }

  /** Asks again for what did not come. */
  async again(): Promise<void> {
    await this.#read(this.#turn, this.#next, this.#next === null ? [] : this.rows);
  }

  async #read(turn: number, from: string | null, before: readonly EntriesRow[]): Promise<void> {
    this.busy = true;
    this.failure = null;
    let [after, rows] = [from, before];
    try {
      do {
        const page = await this.#fetch(pageQuery(this.asked, after, rows.length, this.#wanted));
        if (turn !== this.#turn) {
          return;
        }
        after = page.next;
        rows = [...rows, ...page.rows];
        this.#show(rows, page);
      } while (after !== null && rows.length <= this.#wanted);
    } catch (error) {
      if (turn === this.#turn) {
        this.failure = asFailure(error);
      }
    }
    if (turn === this.#turn) {
      this.busy = false;
    }
  }

  #show(rows: readonly EntriesRow[], page: EntriesPage): void {
    this.#next = page.next;
    this.rows = rows;
    this.total = page.total;
    this.exact = page.total_is_exact;
    this.answered = true;
  }
}
