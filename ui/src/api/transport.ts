// How a command is called, and how its failure comes back.

import { Channel, invoke as call } from "@tauri-apps/api/core";

import type { Progress } from "./client";
import { epoch, Superseded } from "./epoch";
import { asFailure, DeskError } from "./failure";

/** Takes reports of how far a long command is. */
export type Report = (progress: Progress) => void;

/**
 * Calls a command of src-tauri/crates/api by its name. An answer that comes once other workspaces are open is dropped.
 */
export async function invoke<Answer>(
  name: string,
  words: Record<string, unknown>,
  report?: Report,
): Promise<Answer> {
  const asked = epoch();
  const channel = report === undefined ? {} : { report: new Channel<Progress>(report) };
  let answer: Answer;
  try {
    answer = await call<Answer>(name, { ...words, ...channel });
  } catch (error) {
    throw asked === epoch() ? new DeskError(asFailure(error)) : new Superseded();
  }
  if (asked !== epoch()) {
    throw new Superseded();
  }
  return answer;
}
