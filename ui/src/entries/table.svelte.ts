// The rows that the desk has answered so far. It sorts, filters and searches; this only asks.

import { SvelteMap, SvelteSet } from "svelte/reactivity";

import {
  asFailure,
  type EntriesPage,
  type EntriesQuery,
  type EntriesRow,
  type Failure,
} from "../api";
import { type TableQuery, pageQuery, DEFAULT_QUERY } from "./table_query";
import { pagesToDrop, PAGE, pageOf, pagesToLoad } from "./pages";
import type { Slice } from "./slice";

/** How to get a page. */
type Fetch = (query: EntriesQuery) => Promise<EntriesPage>;

/** Pages that may be on their way at once: enough for a view across two. */
const AT_ONCE = 2;

/** The entries table: as long as the desk says, with the rows that have been read. */
export class EntriesTable {
  /** The query whose rows were asked for last. */
  query = $state.raw<TableQuery>(DEFAULT_QUERY);
  /** How many rows there are in all, or at least. */
  total = $state(0);
  /** Whether `total` was counted to the end. */
  totalIsExact = $state(true);
  /** Whether there has been any answer yet. */
  answered = $state(false);
  /** Why the last page could not be read; the rows before it stay. */
  failure = $state.raw<Failure | null>(null);

  readonly #fetch: Fetch;
  readonly #pages = new SvelteMap<number, readonly EntriesRow[]>();
  /** The pages on their way. */
  readonly #inFlight = new SvelteSet<number>();
  #view: Slice = { first: 0, last: 0 };
  #direction = 0;
  /** The page that `rowWhenLoaded` waits for. */
  #awaitedPage: number | null = null;
  /** Counts the queries: an answer to an earlier one is dropped. */
  #requestId = 0;
  /** Whether the rows are still those of the query before. */
  #isStale = true;
  #waiters: (() => void)[] = [];
  #onAnswer: () => void = () => undefined;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Whether an answer is on its way. */
  get busy(): boolean {
    return this.#inFlight.size > 0;
  }

  /** How many rows there are; infinite where the desk has not counted all. */
  get totalOrInfinity(): number {
    return this.totalIsExact ? this.total : Infinity;
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
  async ask(query: TableQuery, onAnswer: () => void = () => undefined): Promise<void> {
    this.query = query;
    this.#onAnswer = onAnswer;
    this.#requestId += 1;
    [this.#isStale, this.#direction, this.#awaitedPage] = [true, 0, null];
    this.#inFlight.clear();
    this.#wake();
    await this.#read(0);
  }

  /** Loads the pages in view that are missing. Pages that were only scrolled past are never asked for. */
  loadVisible(first: number, last: number): void {
    this.#direction = Math.sign(first - this.#view.first) || this.#direction;
    this.#view = { first, last };
    this.#loadNeeded();
  }

  /** Waits for the row at `index`; undefined where another was sought since, or it did not come. */
  async rowWhenLoaded(index: number): Promise<EntriesRow | undefined> {
    const [requestId, page] = [this.#requestId, pageOf(index)];
    this.#awaitedPage = page;
    this.#loadNeeded();
    const waits = () =>
      requestId === this.#requestId && page === this.#awaitedPage && this.failure === null;
    while (waits() && index < this.total && !this.#pages.has(page)) {
      await new Promise<void>((wake) => this.#waiters.push(wake));
    }
    return waits() ? this.row(index) : undefined;
  }

  /** Asks again for what did not come. */
  async retry(): Promise<void> {
    this.failure = null;
    if (this.#isStale) {
      await this.#read(0);
    } else {
      this.#loadNeeded();
    }
  }

  #loadNeeded(): void {
    if (this.#isStale || this.failure !== null) {
      return;
    }
    const sought = this.#awaitedPage === null ? [] : [this.#awaitedPage];
    const pagesInView = pagesToLoad(this.#view, this.#direction, this.total);
    for (const page of [...sought, ...pagesInView]) {
      if (this.#inFlight.size < AT_ONCE && !this.#inFlight.has(page) && !this.#pages.has(page)) {
        void this.#read(page);
      }
    }
  }

  async #read(page: number): Promise<void> {
    const requestId = this.#requestId;
    this.failure = null;
    this.#inFlight.add(page);
    let failure: Failure | null = null;
    let answer: EntriesPage | null = null;
    try {
      answer = await this.#fetch(pageQuery(this.query, page * PAGE, PAGE));
    } catch (error) {
      failure = asFailure(error);
    }
    if (requestId !== this.#requestId) {
      return;
    }
    this.#inFlight.delete(page);
    this.failure = failure;
    if (answer !== null) {
      this.#show(page, answer);
    }
    this.#wake();
    this.#loadNeeded();
  }

  #show(page: number, { rows, total, total_is_exact, next }: EntriesPage): void {
    if (this.#isStale) {
      this.#onAnswer();
    }
    // Entries were added or removed since: the pages read before no longer fit this one.
    if (this.#isStale || (total_is_exact && this.totalIsExact && total !== this.total)) {
      this.#pages.clear();
    }
    this.#pages.set(page, rows);
    for (const far of pagesToDrop(this.#pages.keys(), [pageOf(this.#view.first), page])) {
      this.#pages.delete(far);
    }
    const rowsRead = page * PAGE + rows.length;
    if (total_is_exact || next === null) {
      [this.total, this.totalIsExact] = [total_is_exact ? total : rowsRead, true];
    } else {
      this.totalIsExact = !this.#isStale && this.totalIsExact && rowsRead < this.total;
      this.total = Math.max(total, rowsRead + 1, this.#isStale ? 0 : this.total);
    }
    this.#isStale = false;
    this.answered = true;
  }

  #wake(): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const wake of waiters) {
      wake();
    }
  }
}
