// The backup that a person wants to check or restore, and the older copy that they are asked about.

import type { OpenRequest, Failure } from "../api";

/** The codes of errors about a workspace's files against which a backup can help. */
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
  /** The folder of the workspace whose backups are offered; null for none. */
  of = $state<string | null>(null);

  /** Asks about a backup: `from` where one was chosen, or one of the workspace in the folder `of`. */
  ask(from: string, of: string | null = this.of): void {
    [this.from, this.of, this.open] = [from, of, true];
  }
}

/** What is being restored. */
export const restoring = new Restoring();

class OlderCopy {
  /** The request that found the older copy; null while nothing is asked. */
  request = $state.raw<OpenRequest | null>(null);
  /** The error of that request. */
  failure = $state.raw<Failure | null>(null);
}

/** A workspace whose folder was restored to an older copy, until a person confirms that. */
export const olderCopy = new OlderCopy();
