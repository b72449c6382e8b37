// How a command is asked, and how its failure comes back.

import { Channel, invoke } from "@tauri-apps/api/core";

import type { Progress } from "./bindings/Progress";
import { asFailure, DeskError } from "./failure";

/** Hears how far a long piece of work is. */
export type Told = (progress: Progress) => void;

/** Asks the shell for one thing. The names are those of src-tauri/src/commands. */
export async function ask<Answer>(
  name: string,
  words: Record<string, unknown> = {},
): Promise<Answer> {
  try {
    return await invoke<Answer>(name, words);
  } catch (error) {
    throw new DeskError(asFailure(error));
  }
}

/** The same, of something that takes long. */
export function askLong<Answer>(
  name: string,
  words: Record<string, unknown>,
  told: Told,
): Promise<Answer> {
  return ask<Answer>(name, { ...words, progress: new Channel<Progress>(told) });
}
