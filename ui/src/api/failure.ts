// What the shell says when a command fails.

import type { Failure } from "./client";

/** The code of a save that was refused because something newer is on the disk. */
export const CHANGED_ELSEWHERE = "draft-changed-elsewhere";

/** A command that failed, with what a person needs to be told. */
export class DeskError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

function isFailure(error: unknown): error is Failure {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "params" in error
  );
}

/** Any error as a failure. Tauri itself rejects with a plain text, which becomes the detail. */
export function asFailure(error: unknown): Failure {
  if (error instanceof DeskError) {
    return error.failure;
  }
  return isFailure(error) ? error : { code: "unexpected", params: { detail: String(error) } };
}
