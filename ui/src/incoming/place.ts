// Where a sealed file leads to once it is taken in.

import type { WorkspaceKind } from "../api";
import type { Target } from "../state/route.svelte";

/** The screen that shows each kind of sealed file. A call stands on the first screen of whoever reads it. */
const SCREEN_OF: Readonly<Record<string, Target>> = {
  receipt: ["entrant", "entries"],
  feedback: ["entrant", "entries"],
  packet: ["judge", "queue"],
  entry: ["desk", "entries"],
  "score-sheet": ["desk", "judging"],
  card: ["desk", "people"],
};

/** Where what was taken in is seen, in the workspace that reads it. */
export function leadsTo(what: string, reader: WorkspaceKind): Target {
  return SCREEN_OF[what] ?? [reader];
}
