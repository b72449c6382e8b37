// Closing the window: changes are saved first, and a person is asked where something was not sent.

import { closeWindow, keepWindow, whenClosing } from "../api";
import { leaving } from "../state/leaving.svelte";
import { withErrorToast } from "../state/toasts.svelte";
import { unsent } from "../state/unsent.svelte";

class Closing {
  /** Whether a person is asked about what was not sent. */
  isAsking = $state(false);

  /** Handles the window's request to close from now on. */
  async listen(): Promise<void> {
    await whenClosing(() => {
      void leaving.afterSaving(
        () => void this.ask(),
        () => void withErrorToast(keepWindow),
      );
    });
  }

  /** Closes the window, or asks first. */
  async ask(): Promise<void> {
    // The window closes also where it cannot be read what is unsent.
    await unsent.refresh().catch(() => undefined);
    if (unsent.all.length === 0) {
      await withErrorToast(closeWindow);
      return;
    }
    this.isAsking = true;
    await withErrorToast(keepWindow);
  }

  /** Goes back to work. */
  stay(): void {
    this.isAsking = false;
  }

  /** Closes the window although something was not sent. */
  async close(): Promise<void> {
    await withErrorToast(closeWindow);
  }
}

/** Closing this window. */
export const closing = new Closing();
