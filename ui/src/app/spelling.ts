// Spelling is checked from the first long text on: the dictionaries take memory that nobody needs before.

import { checkSpelling } from "../api";

let requested = false;

/** Turns spell checking on, once the focus is in a field with `spellcheck="true"`. */
export function checkSpellingIn(target: EventTarget | null): void {
  if (requested || !(target instanceof Element) || !target.matches("[spellcheck=true]")) {
    return;
  }
  requested = true;
  checkSpelling().catch((error: unknown) => {
    // The app works without spell checking.
    console.error(error);
  });
}
