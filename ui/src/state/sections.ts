// The sections of each workspace, in the order of a season, with the letter that goes there after G.

import type { WorkspaceKind } from "../api";

/** One section of a workspace. */
export interface Section {
  screen: string;
  icon:
    "today" | "entries" | "call" | "people" | "judging" | "results" | "lists" | "log" | "receipts";
  /** The letter after G. */
  letter: string;
}

/** The sections, by the kind of workspace. The first is where it opens. */
export const SECTIONS: Readonly<Record<WorkspaceKind, readonly Section[]>> = {
  desk: [
    { screen: "today", icon: "today", letter: "t" },
    { screen: "entries", icon: "entries", letter: "e" },
    { screen: "call", icon: "call", letter: "c" },
    { screen: "people", icon: "people", letter: "p" },
    { screen: "judging", icon: "judging", letter: "j" },
    { screen: "results", icon: "results", letter: "r" },
    { screen: "lists", icon: "lists", letter: "s" },
    { screen: "log", icon: "log", letter: "l" },
  ],
  entrant: [
    { screen: "call", icon: "call", letter: "c" },
    { screen: "entries", icon: "entries", letter: "e" },
  ],
  judge: [{ screen: "queue", icon: "entries", letter: "q" }],
};

/** The message id of a section's short name. */
export function sectionWord(kind: string, screen: string): string {
  return `section-${kind}-${screen}`;
}
