// A score sheet as it is filled in: saved a moment after each change.

import type { Marked } from "../desk/bindings/Marked";
import type { WorkView } from "../desk/bindings/WorkView";
import { asFailure } from "../desk/failure";
import { saveSheet, workView } from "../desk/judge";
import { session } from "../app/session.svelte";
import { told } from "../words";

/** How long after the last change a sheet is saved, in milliseconds. */
const PAUSE = 300;

/** Under which name a sheet holds the one mark of a round of votes. */
export const VOTE = "vote";

/** One entry to read, and the sheet on it. */
export class Sheet {
  work = $state.raw<WorkView>({} as WorkView);
  marked = $state<Marked>({ marks: {}, comment: null, feedback: null, note: null, recused: null });
  saved = $state.raw<"saved" | "saving" | { failed: string }>("saved");
  savedAt = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  readonly #after: () => Promise<void>;

  private constructor(after: () => Promise<void>) {
    this.#after = after;
  }

  /** Opens an entry; `after` is told of each save. */
  static async open(round: number, entry: string, after: () => Promise<void>): Promise<Sheet> {
    const sheet = new Sheet(after);
    sheet.work = await workView(round, entry);
    sheet.marked = sheet.work.sheet;
    return sheet;
  }

  /** Reads the sheet again, after something else wrote on it. */
  async reread(): Promise<void> {
    const { round, entry } = this.work;
    this.work = await workView(round, entry.entry);
    this.marked = this.work.sheet;
  }

  /** Gives a mark, or takes it away. */
  mark(criterion: string, mark: number | null): void {
    const others = Object.entries(this.marked.marks).filter(([id]) => id !== criterion);
    this.marked.marks = Object.fromEntries(mark === null ? others : [...others, [criterion, mark]]);
    this.changed();
  }

  /** Something was changed. */
  changed(): void {
    this.saved = "saving";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves now; nothing where nothing was changed. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.saved !== "saved") {
      this.#saving = this.#saving.then(() => this.#save());
    }
    return this.#saving;
  }

  async #save(): Promise<void> {
    const { round, entry } = this.work;
    try {
      await saveSheet(round, entry.entry, $state.snapshot(this.marked));
      this.saved = "saved";
      this.savedAt = session.now("judge").toISOString();
      await this.#after();
    } catch (error) {
      this.saved = { failed: told(asFailure(error)) };
    }
  }
}
