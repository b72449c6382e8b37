// A workspace that could not be opened because its files are not as they were written.

import type { Door } from "../desk/bindings/Door";
import type { Failure } from "../desk/bindings/Failure";

/** The codes that say so. */
const CODES = ["workspace-damaged", "log-tail-lost", "last-change-lost"];

class Damage {
  /** The last one, and how it was to be opened; null where the last one opened. */
  found = $state.raw<{ door: Door; failure: Failure } | null>(null);

  /** Notes why a workspace did not open; false where it is no damage. */
  note(door: Door, failure: Failure): boolean {
    const is = CODES.includes(failure.code);
    this.found = is ? { door, failure } : null;
    return is;
  }
}

/** What the welcome screen says of it. */
export const damage = new Damage();
