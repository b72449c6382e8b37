// A counter of the sets of open workspaces: the answer to a command that was called in an earlier epoch is dropped.

let currentEpoch = 0;

/** The epoch in which commands are called now. */
export function epoch(): number {
  return currentEpoch;
}

/** Other workspaces are open from here on. */
export function nextEpoch(): void {
  currentEpoch += 1;
}

/** An answer that came after its workspace was closed or another was opened. It is dropped silently. */
export class Superseded extends Error {
  constructor() {
    super("superseded");
  }
}
