// The rows that the desk has answered so far. It sorts, filters and searches; this only asks.

import { SvelteMap, SvelteSet } from "svelte/reactivity";

import {
  asFailure,
  type EntriesPage,
  type EntriesQuery,
  type EntriesRow,
  type Failure,
} from "../api";
import { type Asked, queryFrom, START } from "./table_query";
import { farPages, PAGE, pageOf, wantedPages } from "./pages";
import type { Slice } from "./slice";

/** How to get a page. */
type Fetch = (query: EntriesQuery) => Promise<EntriesPage>;

/** Pages that may be on their way at once: enough for a view across two. */
const AT_ONCE = 2;

/** The entries table: as long as the desk says, with the rows that have been read. */
export class EntriesTable {
  /** What was asked for last. */
  asked = $state.raw<Asked>(START);
  /** How many rows there are in all, or at least. */
  total = $state(0);
  /** Whether `total` was counted to the end. */
  exact = $state(true);
  /** Whether there has been any answer yet. */
  answered = $state(false);
  /** Why the last page did not come; the rows before it stay. */
  failure = $state.raw<Failure | null>(null);

  readonly #fetch: Fetch;
  readonly #pages = new SvelteMap<number, readonly EntriesRow[]>();
  /** The pages on their way. */
  readonly #coming = new SvelteSet<number>();
  #view: Slice = { first: 0, last: 0 };
  #direction = 0;
  /** The page of the row that somebody waits for. */
  #sought: number | null = null;
  /** Counts the questions: an answer to an earlier one comes too late and is dropped. */
  #requestId = 0;
  /** Whether the rows are still those of the question before. */
  #old = true;
  #waiting: (() => void)[] = [];
  #oncome: () => void = () => undefined;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#coming.size > 0;
  }

  /** How many rows there are, infinite where nobody counted to the end: what means "all of them". */
  get rowsOrMore(): number {
    return this.exact ? this.total : Infinity;
  }

  /** The row at `index`; undefined where it is not here yet. */
  row(index: number): EntriesRow | undefined {
    return index < this.total ? this.#pages.get(pageOf(index))?.[index % PAGE] : undefined;
  }

  /** The place of an entry among the rows that are here; -1 where it is not one of them. */
  indexOf(id: string): number {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at !== -1) {
        return page * PAGE + at;
      }
    }
    return -1;
  }

  /**
   * Asks again. The old rows stay until the first page of the new answer is here; `oncome` is called
   * just before it takes their place.
   */
  async ask(asked: Asked, oncome: () => void = () => undefined): Promise<void> {
    this.asked = asked;
    this.#oncome = oncome;
    this.#requestId += 1;
    [this.#old, this.#direction, this.#sought] = [true, 0, null];
    this.#coming.clear();
    this.#wake();
    await this.#read(0);
  }

  /** Reads what is in view and not here. What was passed over meanwhile is never asked for. */
  reach(first: number, last: number): void {
    this.#direction = Math.sign(first - this.#view.first) || this.#direction;
    this.#view = { first, last };
    this.#readOn();
  }

  /** Waits for the row at `index`; undefined where another was sought since, or it did not come. */
  async here(index: number): Promise<EntriesRow | undefined> {
    const [requestId, page] = [this.#requestId, pageOf(index)];
    this.#sought = page;
    this.#readOn();
    const waits = () =>
      requestId === this.#requestId && page === this.#sought && this.failure === null;
    while (waits() && index < this.total && !this.#pages.has(page)) {
      await new Promise<void>((wake) => this.#waiting.push(wake));
    }
    return waits() ? this.row(index) : undefined;
  }

  /** Asks again for what did not come. */
  async retry(): Promise<void> {
    this.failure = null;
    if (this.#old) {
      await this.#read(0);
    } else {
      this.#readOn();
    }
  }

  #readOn(): void {
    if (this.#old || this.failure !== null) {
      return;
    }
    const sought = this.#sought === null ? [] : [this.#sought];
    const wanted = wantedPages(this.#view, this.#direction, this.total);
    for (const page of [...sought, ...wanted]) {
      if (this.#coming.size < AT_ONCE && !this.#coming.has(page) && !this.#pages.has(page)) {
        void this.#read(page);
      }
    }
  }

  async #read(page: number): Promise<void> {
    const requestId = this.#requestId;
    this.failure = null;
    this.#coming.add(page);
    let failure: Failure | null = null;
    let answer: EntriesPage | null = null;
    try {
      answer = await this.#fetch(queryFrom(this.asked, page * PAGE, PAGE));
    } catch (error) {
      failure = asFailure(error);
    }
    if (requestId !== this.#requestId) {
      return;
    }
    this.#coming.delete(page);
    this.failure = failure;
    if (answer !== null) {
      this.#show(page, answer);
    }
    this.#wake();
    this.#readOn();
  }

  #show(page: number, { rows, total, total_is_exact, next }: EntriesPage): void {
    if (this.#old) {
      this.#oncome();
    }
    // Rows came or went since: the pages read before no longer fit this one.
    if (this.#old || (total_is_exact && this.exact && total !== this.total)) {
      this.#pages.clear();
    }
    this.#pages.set(page, rows);
    for (const far of farPages(this.#pages.keys(), [pageOf(this.#view.first), page])) {
      this.#pages.delete(far);
    }
    const read = page * PAGE + rows.length;
    if (total_is_exact || next === null) {
      [this.total, this.exact] = [total_is_exact ? total : read, true];
    } else {
      this.exact = !this.#old && this.exact && read < this.total;
      this.total = Math.max(total, read + 1, this.#old ? 0 : this.total);
    }
    this.#old = false;
    this.answered = true;
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) {
      wake();
    }
  }
}
