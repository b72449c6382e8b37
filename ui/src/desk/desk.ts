// The one place that talks to the shell. Each function is a command of src-tauri/src/commands.

import { Channel, invoke } from "@tauri-apps/api/core";

import type { DeskView } from "./bindings/DeskView";
import type { EntriesPage } from "./bindings/EntriesPage";
import type { EntriesQuery } from "./bindings/EntriesQuery";
import type { EntryView } from "./bindings/EntryView";
import type { Progress } from "./bindings/Progress";
import { asFailure, DeskError } from "./failure";

/** The commands: what each takes, and what it gives. */
interface Commands {
  desk_open: [{ progress: Channel<Progress> }, DeskView];
  entries_page: [{ query: EntriesQuery }, EntriesPage];
  entry_view: [{ id: string }, EntryView];
}

async function ask<Name extends keyof Commands>(
  name: Name,
  words: Commands[Name][0],
): Promise<Commands[Name][1]> {
  try {
    return await invoke<Commands[Name][1]>(name, words);
  } catch (error) {
    throw new DeskError(asFailure(error));
  }
}

/** Opens the rehearsal desk. The first time a whole season is played, and `told` hears how far it is. */
export function openDesk(told: (progress: Progress) => void): Promise<DeskView> {
  return ask("desk_open", { progress: new Channel<Progress>(told) });
}

/** One page of the entries table. */
export function entriesPage(query: EntriesQuery): Promise<EntriesPage> {
  return ask("entries_page", { query });
}

/** One entry with its findings. */
export function entryView(id: string): Promise<EntryView> {
  return ask("entry_view", { id });
}
