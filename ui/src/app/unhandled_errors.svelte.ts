// Errors that nothing caught are shown in the window, since nobody sees a console.

import { Superseded } from "../api";

/**
 * The beginning of a browser's message that some resize notifications are delivered a frame later, as when a window is resized
 * on a busy machine. Nothing went wrong (Resize Observer, W3C, "deliver resize loop error").
 */
const LATE_SIZES = "ResizeObserver loop";

class UnhandledErrors {
  /** What went wrong last; null while all is well. */
  last = $state<string | null>(null);
}

/** What went wrong in this window outside any command. */
export const unhandledErrors = new UnhandledErrors();

/** Watches a window for errors that nothing caught, and for anything its security policy stopped. */
export function watch(window: Window): void {
  window.addEventListener("error", (event) => {
    if (!event.message.startsWith(LATE_SIZES)) {
      unhandledErrors.last = event.message;
    }
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (!(event.reason instanceof Superseded)) {
      unhandledErrors.last = String(event.reason);
    }
  });
  window.document.addEventListener("securitypolicyviolation", (event) => {
    unhandledErrors.last = `${event.violatedDirective} ${event.blockedURI}`;
  });
}
