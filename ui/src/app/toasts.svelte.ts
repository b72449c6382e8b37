// One sentence at the foot of the window about what just happened, with one thing to do about it.

import { asFailure } from "../desk/failure";
import { told } from "../words";

/** One toast. */
export interface Toast {
  id: number;
  text: string;
  kind: "done" | "failed";
  /** What the button says and does. */
  action?: { label: string; act: () => void } | undefined;
}

/** How long a toast stays, in milliseconds, unless it is focused or says that something failed. */
const STAYS = 8000;

class Toasts {
  shown = $state.raw<Toast[]>([]);
  #next = 0;
  /** What Ctrl Z takes back. */
  undo = $state.raw<(() => void) | null>(null);

  /** Says that something was done; `action` may take it back. */
  done(text: string, action?: Toast["action"]): void {
    this.undo = action?.act ?? null;
    this.#show({ id: this.#next++, text, kind: "done", action });
  }

  /** Says what went wrong and what to do. It stays until it is closed. */
  failed(error: unknown): void {
    this.#show({ id: this.#next++, text: told(asFailure(error)), kind: "failed" });
  }

  /** Says what a person should know and do something about. It stays until it is closed. */
  warned(text: string): void {
    this.#show({ id: this.#next++, text, kind: "failed" });
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
export async function trying<Result>(work: () => Promise<Result>): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    toasts.failed(error);
    return null;
  }
}
