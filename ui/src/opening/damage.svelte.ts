// A workspace that could not be opened because its files are not as they were written.

import type { OpenRequest, Failure } from "../api";

/** What opening what is proven may help against. */
const CODES = ["workspace-damaged", "log-tail-lost", "last-change-lost"];

class Damage {
  /** The last one, and how it was to be opened; null where the last one opened. */
  found = $state.raw<{ request: OpenRequest; failure: Failure } | null>(null);

  /** Notes why a workspace did not open, where that is damage. */
  note(request: OpenRequest, failure: Failure): void {
    this.found = CODES.includes(failure.code) ? { request, failure } : null;
  }
}

/** What the welcome screen says of it. */
export const damage = new Damage();
