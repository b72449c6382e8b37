// What the app answers when a command fails.

import type { Failure } from "./client";
import { DeskError } from "./transport";

/** The code of a save that was refused because something newer is on the disk. */
export const CHANGED_ELSEWHERE = "draft-changed-elsewhere";

/** The code of work that a person stopped. */
export const STOPPED = "stopped";

function isFailure(error: unknown): error is Failure {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "params" in error
  );
}

/** Any error as a failure. Tauri itself rejects with a plain text, whose words are kept as what the system said. */
export function asFailure(error: unknown): Failure {
  const answer = error instanceof DeskError ? error.answer : error;
  return isFailure(answer)
    ? answer
    : { code: "unexpected", params: { detail: "quoted", said: String(answer) } };
}
