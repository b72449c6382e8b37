// One sentence at the foot of the window about what just happened, with one thing to do about it.

import { Superseded, asFailure, type Failure } from "../api";
import { backupHelps, restoring } from "./restoring.svelte";
import { t, failureText } from "../i18n";
import type { Place } from "./route.svelte";

/** One toast. */
export interface Toast {
  id: number;
  text: string;
  /** What went wrong: its text is made when it is shown, so that it follows a change of language. */
  failure?: Failure;
  /** A notice stays until it is closed, whichever screen is shown. */
  kind: "done" | "failed" | "notice";
  /** What the button says and does. */
  action?: { label: string; act: () => void } | undefined;
}

/** The text of a toast, in the language of the window. */
export function toastText(toast: Toast): string {
  return toast.failure ? failureText(toast.failure) : toast.text;
}

/** How long a toast stays, in milliseconds, unless it is focused or says that something failed. */
const STAYS = 8000;

class Toasts {
  shown = $state.raw<Toast[]>([]);
  #next = 0;
  /** The screen that is shown; null before the first. */
  #at: Place | null = null;
  /** What Ctrl Z takes back. */
  undo = $state.raw<(() => void) | null>(null);

  /** Says that something was done; `action` may take it back. */
  done(text: string, action?: Toast["action"]): void {
    this.undo = action?.act ?? null;
    this.#show({ id: this.#next++, text, kind: "done", action });
  }

  /** Says what went wrong and what to do. It stays until it is closed, or the screen is left that it belongs to. */
  failed(error: unknown): void {
    if (error instanceof Superseded) {
      return;
    }
    const failure = asFailure(error);
    const text = failureText(failure);
    this.shown = this.shown.filter((it) => it.kind !== "failed" || toastText(it) !== text);
    const action = backupHelps(failure)
      ? {
          label: t("restore-ask"),
          act: () => {
            restoring.ask("");
          },
        }
      : undefined;
    this.#show({ id: this.#next++, text, failure, kind: "failed", action });
  }

  /** Another screen is shown: the failures of the one before are removed. */
  leave(to: Place): void {
    if (this.#at !== null && this.#at !== to) {
      this.shown = this.shown.filter((it) => it.kind !== "failed");
    }
    this.#at = to;
  }

  /** Says what a person should do something about. It stays as long as a failure does. */
  warn(text: string, action?: Toast["action"]): void {
    this.#show({ id: this.#next++, text, kind: "failed", action });
  }

  /** Says what happened once and matters longer than one screen. */
  notice(text: string): void {
    this.#show({ id: this.#next++, text, kind: "notice" });
  }

  close(id: number): void {
    this.shown = this.shown.filter((it) => it.id !== id);
  }

  #show(toast: Toast): void {
    this.shown = [...this.shown.slice(-2), toast];
    if (toast.kind === "done") {
      setTimeout(() => {
        this.close(toast.id);
      }, STAYS);
    }
  }
}

/** The toasts of this window. */
export const toasts = new Toasts();

/** Does something and says what went wrong, if anything did; null then. */
export async function withErrorToast<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    toasts.failed(error);
    return null;
  }
}
