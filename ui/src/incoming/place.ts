// The screen that is shown after a sealed file was imported.

import type { WorkspaceKind } from "../api";
import type { Target } from "../state/route.svelte";

/** The screen for each kind of sealed file. A call is shown on the first screen of a workspace. */
const SCREEN_OF: Readonly<Record<string, Target>> = {
  receipt: ["entrant", "entries"],
  feedback: ["entrant", "entries"],
  packet: ["judge", "queue"],
  entry: ["desk", "entries"],
  "score-sheet": ["desk", "judging"],
  card: ["desk", "people"],
};

/** The screen for an imported file in the workspace that imported it. */
export function leadsTo(what: string, reader: WorkspaceKind): Target {
  return SCREEN_OF[what] ?? [reader];
}
