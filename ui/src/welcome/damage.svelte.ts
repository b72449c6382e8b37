// A workspace that could not be opened because its files are not as they were written.

import type { Door, Failure } from "../api";

/** What opening what is proven may help against. */
const CODES = ["workspace-damaged", "log-tail-lost", "last-change-lost"];

class Damage {
  /** The last one, and how it was to be opened; null where the last one opened. */
  found = $state.raw<{ door: Door; failure: Failure } | null>(null);

  /** Notes why a workspace did not open, where that is damage. */
  note(door: Door, failure: Failure): void {
    this.found = CODES.includes(failure.code) ? { door, failure } : null;
  }
}

/** What the welcome screen says of it. */
export const damage = new Damage();
