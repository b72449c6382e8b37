// Saves what a person writes: a moment after each change, one save at a time.

import { asFailure, type Failure } from "../api";

/** Whether what is on the screen is saved. */
export type SaveStatus = "saved" | "saving" | { failed: Failure };

/** How long after the last change something is saved, in milliseconds. */
const PAUSE = 400;

/** Saves one document while it is edited. */
export class Autosave {
  saved = $state.raw<SaveStatus>("saved");
  /** When the last save that went through was made, RFC 3339; null before the first. */
  savedAt = $state<string | null>(null);
  /** How many changes were made. */
  #changes = 0;
  /** How many of them are saved. */
  #savedChanges = 0;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #save: () => Promise<string>;
  readonly #pause: number;

  /** `save` saves the document as it is when it is called, and gives the instant. */
  constructor(save: () => Promise<string>, pause = PAUSE) {
    this.#save = save;
    this.#pause = pause;
  }

  /** Whether something is not on the disk yet. */
  get unsaved(): boolean {
    return this.#savedChanges < this.#changes;
  }

  /** Something was changed: it is saved in a moment. */
  noteChange(): void {
    this.#changes += 1;
    this.saved = "saving";
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.saveNow();
    }, this.#pause);
  }

  /** Saves now; a failure is shown by `saved`. */
  saveNow(): void {
    void this.flush().catch(() => undefined);
  }

  /** Resolves when everything is saved; rejects when saving failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    // A running save may have an older state. Its failure is ignored here: the next save says whether saving works.
    if (this.#running) {
      await this.#running.catch(() => undefined);
    }
    while (this.unsaved) {
      await this.#saveOnce();
    }
  }

  /** Gives up unsaved changes. */
  abandon(): void {
    clearTimeout(this.#timer);
    this.#savedChanges = this.#changes;
    this.saved = "saved";
  }

  #saveOnce(): Promise<void> {
    this.#running ??= this.#write().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    const upTo = this.#changes;
    this.saved = "saving";
    try {
      const at = await this.#save();
      this.#savedChanges = Math.max(this.#savedChanges, upTo);
      this.savedAt = at;
      this.saved = this.unsaved ? "saving" : "saved";
    } catch (error) {
      this.saved = { failed: asFailure(error) };
      throw error;
    }
  }
}
