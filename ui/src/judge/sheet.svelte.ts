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

/** The key in `marks` of the single mark that a round of votes has. */
export const VOTE = "vote";

/** A sheet before anything is on it. */
const EMPTY: Marked = {
  marks: {},
  comment: null,
  feedback: null,
  note: null,
  recused: null,
  contained: false,
};

/** One entry to read, and the sheet on it. */
export class Sheet {
  work = $state.raw<WorkView>({} as WorkView);
  marked = $state<Marked>({ ...EMPTY });
  readonly autosave = new Autosave(() => this.#write(), PAUSE);
  readonly #onSaved: () => Promise<void>;
  /** The sheet as it was read or saved last, and its revision. */
  #base: Marked = EMPTY;
  #revision = 0;
  /** How many commands that also write this sheet are running: their revisions are expected. */
  #externalWrites = 0;

  private constructor(onSaved: () => Promise<void>) {
    this.#onSaved = onSaved;
  }

  /** Opens an entry; `onSaved` runs after each save. */
  static async open(round: number, entry: string, onSaved: () => Promise<void>): Promise<Sheet> {
    const sheet = new Sheet(onSaved);
    sheet.work = await workView(round, entry);
    [sheet.marked, sheet.#base, sheet.#revision] = [
      sheet.work.sheet,
      sheet.work.sheet,
      sheet.work.revision,
    ];
    return sheet;
  }

  /** Runs a command that also writes this sheet; what is typed meanwhile stays. */
  async withExternalWrite(work: () => Promise<unknown>): Promise<void> {
    await this.autosave.flush();
    this.#externalWrites += 1;
    try {
      await work();
      await this.reread();
    } finally {
      this.#externalWrites -= 1;
    }
  }

  /** Reads the sheet again and merges it with what is typed. */
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
    const otherMarks = Object.entries(this.marked.marks).filter(([id]) => id !== criterion);
    this.marked.marks = Object.fromEntries(
      mark === null ? otherMarks : [...otherMarks, [criterion, mark]],
    );
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
      if (this.#externalWrites === 0 || asFailure(error).code !== CHANGED_ELSEWHERE) {
        throw error;
      }
      await this.reread();
      await this.#put();
    }
    if (this.work.delivery.state !== "draft") {
      // The sheet differs from the one that was sent: its delivery is read again.
      await this.reread().catch(() => undefined);
    }
    // A failure of what runs after a save is shown by itself: the sheet is saved all the same.
    void withErrorToast(this.#onSaved);
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
