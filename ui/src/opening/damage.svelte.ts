// A workspace that could not be opened because its files are damaged.

import type { OpenRequest, Failure } from "../api";

/** The codes of errors against which a new workspace with only what the log proves may help (`makeProvenWorkspace`). */
const CODES = ["workspace-damaged", "log-tail-lost", "last-change-lost"];

class Damage {
  /** The last one, and how it was to be opened; null where the last one opened. */
  found = $state.raw<{ request: OpenRequest; failure: Failure } | null>(null);

  /** Notes why a workspace did not open, where that is damage. */
  note(request: OpenRequest, failure: Failure): void {
    this.found = CODES.includes(failure.code) ? { request, failure } : null;
  }
}

/** The damaged workspace that the welcome screen shows. */
export const damage = new Damage();
