// Which workspaces are open: an answer that was asked of others than those is nobody's answer any more.

let current = 0;

/** The epoch that questions are asked in now. */
export function epoch(): number {
  return current;
}

/** Other workspaces are open from here on. */
export function nextEpoch(): void {
  current += 1;
}

/** An answer that came after its workspace was closed or another was opened. It is dropped silently. */
export class Superseded extends Error {
  constructor() {
    super("superseded");
  }
}
