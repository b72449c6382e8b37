// Spelling is checked from the first long text on: the dictionaries take memory that nobody needs before.

import { checkSpelling } from "../api";

let asked = false;

/** Has misspelled words marked, once somebody is in a field that asks for it. */
export function spellIn(target: EventTarget | null): void {
  if (asked || !(target instanceof Element) || !target.matches("[spellcheck=true]")) {
    return;
  }
  asked = true;
  checkSpelling().catch((error: unknown) => {
    // Without it a text can be written as well.
    console.error(error);
  });
}
