// How a command is called, and how its failure comes back.

import { Channel, invoke as call } from "@tauri-apps/api/core";

import { epoch, Superseded } from "./epoch";

/** A command that failed; `asFailure` reads what the app answered. */
export class DeskError extends Error {
  constructor(readonly answer: unknown) {
    super(JSON.stringify(answer));
  }
}

/**
 * Calls a command of src-tauri/crates/api by its name. An answer that comes once other workspaces are open is dropped.
 */
export async function invoke<Answer>(
  name: string,
  args: Record<string, unknown>,
  report?: (progress: never) => void,
): Promise<Answer> {
  const epochOfCall = epoch();
  const channel = report === undefined ? {} : { report: new Channel<never>(report) };
  let answer: Answer;
  try {
    answer = await call<Answer>(name, { ...args, ...channel });
  } catch (error) {
    throw epochOfCall === epoch() ? new DeskError(error) : new Superseded();
  }
  if (epochOfCall !== epoch()) {
    throw new Superseded();
  }
  return answer;
}
