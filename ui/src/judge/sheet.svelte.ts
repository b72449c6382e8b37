// A score sheet as it is filled in: saved a moment after each change.

import {
  CHANGED_ELSEWHERE,
  asFailure,
  saveSheet,
  workView,
  type Marked,
  type WorkView,
} from "../api";
import { Autosave } from "../state/autosave.svelte";
import { merged, same } from "../state/merge";
import { session } from "../state/session.svelte";
import { withErrorToast } from "../state/toasts.svelte";

/** How long after the last change a sheet is saved, in milliseconds. */
const PAUSE = 300;

/** Under which name a sheet holds the one mark of a round of votes. */
export const VOTE = "vote";

/** One entry to read, and the sheet on it. */
export class Sheet {
  work = $state.raw<WorkView>({} as WorkView);
  marked = $state<Marked>({ marks: {}, comment: null, feedback: null, note: null, recused: null });
  readonly autosave = new Autosave(() => this.#write(), PAUSE);
  readonly #after: () => Promise<void>;
  /** The sheet as it was read or saved last, and its revision. */
  #base: Marked = { marks: {}, comment: null, feedback: null, note: null, recused: null };
  #revision = 0;
  /** How many other writers on this sheet are at work: their revisions are expected. */
  #others = 0;

  private constructor(after: () => Promise<void>) {
    this.#after = after;
  }

  /** Opens an entry; `after` is told of each save. */
  static async open(round: number, entry: string, after: () => Promise<void>): Promise<Sheet> {
    const sheet = new Sheet(after);
    sheet.work = await workView(round, entry);
    [sheet.marked, sheet.#base, sheet.#revision] = [
      sheet.work.sheet,
      sheet.work.sheet,
      sheet.work.revision,
    ];
    return sheet;
  }

  /** Does something that writes on this sheet as well; what is typed meanwhile stays. */
  async during(work: () => Promise<unknown>): Promise<void> {
    await this.autosave.flush();
    this.#others += 1;
    try {
      await work();
      await this.reread();
    } finally {
      this.#others -= 1;
    }
  }

  /** Reads again how far the sheet has come; what is typed stays. */
  async reread(): Promise<void> {
    const { round, entry } = this.work;
    const work = await workView(round, entry.entry);
    const typed = merged(this.#base, $state.snapshot(this.marked), work.sheet);
    [this.work, this.#base, this.#revision] = [work, work.sheet, work.revision];
    this.marked = typed;
    if (!same(typed, work.sheet)) {
      this.autosave.noteChange();
    }
  }

  /** Gives a mark, or takes it away. */
  mark(criterion: string, mark: number | null): void {
    const others = Object.entries(this.marked.marks).filter(([id]) => id !== criterion);
    this.marked.marks = Object.fromEntries(mark === null ? others : [...others, [criterion, mark]]);
    this.noteChange();
  }

  /** Something was changed. */
  noteChange(): void {
    this.autosave.noteChange();
  }

  /** Saves over what was written elsewhere meanwhile; the history of the sheet keeps both. */
  async saveOver(): Promise<void> {
    const { round, entry } = this.work;
    const { revision, sheet } = await workView(round, entry.entry);
    [this.#base, this.#revision] = [sheet, revision];
    await this.autosave.flush();
  }

  async #write(): Promise<string> {
    try {
      await this.#put();
    } catch (error) {
      if (this.#others === 0 || asFailure(error).code !== CHANGED_ELSEWHERE) {
        throw error;
      }
      await this.reread();
      await this.#put();
    }
    if (this.work.delivery.state !== "draft") {
      // What was sent is not what stands here any more, as far as is known before it is read again.
      await this.reread().catch(() => undefined);
    }
    // What follows from the sheet is read again; that it cannot be read makes the sheet no less saved.
    void withErrorToast(this.#after);
    return session.now("judge").toISOString();
  }

  async #put(): Promise<void> {
    const { round, entry } = this.work;
    const marked = $state.snapshot(this.marked);
    const revision = await saveSheet(round, entry.entry, marked, this.#revision);
    if (revision > this.#revision) {
      [this.#base, this.#revision] = [marked, revision];
    }
  }
}
