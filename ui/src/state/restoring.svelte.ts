// Which backup a person wants to look at or put back, and which older copy they were asked about.

import type { OpenRequest, Failure } from "../api";

/** What stands in the files of a workspace that a backup can help with. */
const DAMAGED: readonly string[] = [
  "workspace-damaged",
  "log-tail-lost",
  "last-change-lost",
  "workspace-missing",
];

/** Whether a backup may help against what went wrong. */
export function backupHelps(failure: Failure): boolean {
  return DAMAGED.includes(failure.code);
}

class Restoring {
  /** Whether the dialog is open. */
  open = $state(false);
  /** The folder of the backup. */
  from = $state("");
  /** The folder of the workspace that it may be of; null where nobody said. */
  of = $state<string | null>(null);

  /** Asks about a backup: `from` where one was chosen, or one of the workspace in the folder `of`. */
  ask(from: string, of: string | null = this.of): void {
    [this.from, this.of, this.open] = [from, of, true];
  }
}

/** What is being restored. */
export const restoring = new Restoring();

class OlderCopy {
  /** How the folder was to be opened; null while nothing is asked. */
  request = $state.raw<OpenRequest | null>(null);
  /** What was found. */
  failure = $state.raw<Failure | null>(null);
}

/** A workspace that was put back to an earlier day, and waits for a person to say so. */
export const olderCopy = new OlderCopy();
