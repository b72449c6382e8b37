// How a command is asked, and how its failure comes back.

import { Channel, invoke } from "@tauri-apps/api/core";

import type { Progress } from "./bindings/Progress";
import { epoch, Superseded } from "./epoch";
import { asFailure, DeskError } from "./failure";

/** Hears how far a long piece of work is. */
export type Told = (progress: Progress) => void;

/**
 * Asks the shell for one thing. An answer that comes once other workspaces are open is dropped. The names are those of src-tauri/src/commands.
 */
export async function ask<Answer>(
  name: string,
  words: Record<string, unknown> = {},
): Promise<Answer> {
  const asked = epoch();
  let answer: Answer;
  try {
    answer = await invoke<Answer>(name, words);
  } catch (error) {
    throw asked === epoch() ? new DeskError(asFailure(error)) : new Superseded();
  }
  if (asked !== epoch()) {
    throw new Superseded();
  }
  return answer;
}

/** The same, of something that takes long. */
export function askLong<Answer>(
  name: string,
  words: Record<string, unknown>,
  told: Told,
): Promise<Answer> {
  return ask<Answer>(name, { ...words, progress: new Channel<Progress>(told) });
}
