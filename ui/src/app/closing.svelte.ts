// Somebody wants to close the window: what is written is saved first, and what was not sent is asked about.

import { closeWindow, keepWindow, whenClosing } from "../api";
import { leaving } from "../state/leaving.svelte";
import { withErrorToast } from "../state/toasts.svelte";
import { unsent } from "../state/unsent.svelte";

class Closing {
  /** Whether somebody has to decide about what was not sent. */
  asked = $state(false);

  /** Hears of it from now on. */
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
    // That it cannot be asked what waits must not hold the window open.
    await unsent.refresh().catch(() => undefined);
    if (unsent.all.length === 0) {
      await withErrorToast(closeWindow);
      return;
    }
    this.asked = true;
    await withErrorToast(keepWindow);
  }

  /** Goes back to work. */
  stay(): void {
    this.asked = false;
  }

  /** Closes the window although something was not sent. */
  async close(): Promise<void> {
    await withErrorToast(closeWindow);
  }
}

/** Closing this window. */
export const closing = new Closing();
