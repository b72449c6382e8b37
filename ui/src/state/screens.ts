// The screens of each kind of workspace, in the order of a season. What draws each is in `app/screens.ts`.

import type { WorkspaceKind } from "../api";

/** How a screen is reached. */
type Way =
  | {
      /** The icon of its section. */
      icon: "today" | "entries" | "call" | "people" | "judging" | "results" | "lists" | "log";
      /** The letter that goes there after G. */
      letter: string;
    }
  | {
      /** The section that leads to it. */
      under: string;
      /** Whether it shows one thing, which its address must name. */
      ofOne: boolean;
    };

/** The screens by the kind of workspace. The first is where it opens, and where an unknown address leads. */
export const SCREENS = {
  desk: {
    today: { icon: "today", letter: "t" },
    entries: { icon: "entries", letter: "e" },
    entry: { under: "entries", ofOne: true },
    call: { icon: "call", letter: "c" },
    people: { icon: "people", letter: "p" },
    judging: { icon: "judging", letter: "j" },
    meeting: { under: "results", ofOne: false },
    results: { icon: "results", letter: "r" },
    lists: { icon: "lists", letter: "s" },
    log: { icon: "log", letter: "l" },
  },
  entrant: {
    call: { icon: "call", letter: "c" },
    entries: { icon: "entries", letter: "e" },
    draft: { under: "entries", ofOne: false },
  },
  judge: { queue: { icon: "entries", letter: "q" } },
} as const satisfies Record<WorkspaceKind, Record<string, Way>>;

/** The name of a screen of a kind of workspace. */
export type ScreenOf<Kind extends WorkspaceKind> = keyof (typeof SCREENS)[Kind] & string;

/** The name of any screen of a workspace. */
export type ScreenName = { [Kind in WorkspaceKind]: ScreenOf<Kind> }[WorkspaceKind];

/** A screen that has a section of its own. */
export type Section = { screen: string; address: string } & Extract<Way, { icon: string }>;

/** The screens of a kind of workspace, by name. */
function waysOf(kind: WorkspaceKind): [string, Way][] {
  const ways: Record<string, Way> = SCREENS[kind];
  return Object.entries(ways);
}

/** The sections of a kind of workspace. */
export function sectionsOf(kind: WorkspaceKind): Section[] {
  return waysOf(kind).flatMap(([screen, way]) =>
    "icon" in way ? [{ screen, address: `#${kind}/${screen}`, ...way }] : [],
  );
}

/** The section that a screen belongs to. */
export function sectionOf(kind: WorkspaceKind, screen: string): string {
  const way = wayOf(kind, screen);
  return way !== undefined && "under" in way ? way.under : screen;
}

/** Whether a screen shows one thing, which its address must name. */
export function isOfOne(kind: WorkspaceKind, screen: string): boolean {
  const way = wayOf(kind, screen);
  return way !== undefined && "under" in way && way.ofOne;
}

/** The screen of this name; the first where there is none, and the section that leads there where nothing is named. */
export function knownScreen(kind: WorkspaceKind, screen: string, subject: string | null): string {
  const known = wayOf(kind, screen) === undefined ? (waysOf(kind)[0]?.[0] ?? "") : screen;
  return subject === null && isOfOne(kind, known) ? sectionOf(kind, known) : known;
}

function wayOf(kind: WorkspaceKind, screen: string): Way | undefined {
  return waysOf(kind).find(([name]) => name === screen)?.[1];
}

/** The message id of a section's short name. */
export function sectionWord(kind: string, screen: string): string {
  return `section-${kind}-${screen}`;
}
