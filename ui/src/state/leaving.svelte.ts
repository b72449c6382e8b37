// Saves what a person wrote before they leave a screen or close the window.

import { asFailure, type Failure } from "../api";
import type { Autosave } from "./autosave.svelte";

/** The failure of a save, and what was to be done after it. */
interface FailedSave {
  failure: Failure;
  goOn: () => void;
}

class Leaving {
  /** Set while a person is asked about changes that could not be saved. */
  failedSave = $state.raw<FailedSave | null>(null);
  readonly #open = new Set<Autosave>();

  /** Registers a document that is being edited; gives the function that removes it. */
  watch(autosave: Autosave): () => void {
    this.#open.add(autosave);
    return () => {
      this.#open.delete(autosave);
    };
  }

  /** Whether something on the screen is not on the disk. */
  get unsaved(): boolean {
    return [...this.#open].some((it) => it.unsaved);
  }

  /** Saves everything on the screen; rejects when something could not be saved. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open].map((it) => it.flush()));
  }

  /** Runs `goOn` once everything is saved. Where that fails, `stay` runs, and a person decides (`failedSave`). */
  async afterSaving(goOn: () => void, stay: () => void = () => undefined): Promise<void> {
    try {
      await this.flush();
    } catch (error) {
      stay();
      this.failedSave = { failure: asFailure(error), goOn };
      return;
    }
    goOn();
  }

  /** Tries once more to save, and then goes on. */
  async retry(): Promise<void> {
    const failedSave = this.failedSave;
    if (failedSave) {
      await this.afterSaving(() => {
        this.failedSave = null;
        failedSave.goOn();
      });
    }
  }

  /** Gives up what could not be saved, and goes on. */
  abandon(): void {
    const failedSave = this.failedSave;
    this.failedSave = null;
    for (const autosave of this.#open) {
      autosave.abandon();
    }
    failedSave?.goOn();
  }
}

/** The edited documents of this window. */
export const leaving = new Leaving();
