// The screens of each kind of workspace, in the order of a season. Their components are in `app/screens.ts`.

import type { WorkspaceKind } from "../api";

/** How a screen is reached. */
type ScreenInfo =
  | {
      /** The icon of its section. */
      icon: "bars" | "rows" | "document" | "people" | "grid" | "intervals" | "sheet" | "chain";
      /** The letter that goes there after G. */
      letter: string;
    }
  | {
      /** The section that leads to it. */
      parent: string;
      /** Whether it shows one thing, which its address must name. */
      needsSubject: boolean;
    };

/** The screens by the kind of workspace. The first is where it opens, and where an unknown address leads. */
export const SCREENS = {
  desk: {
    today: { icon: "bars", letter: "t" },
    entries: { icon: "rows", letter: "e" },
    entry: { parent: "entries", needsSubject: true },
    call: { icon: "document", letter: "c" },
    people: { icon: "people", letter: "p" },
    judging: { icon: "grid", letter: "j" },
    meeting: { parent: "results", needsSubject: false },
    results: { icon: "intervals", letter: "r" },
    lists: { icon: "sheet", letter: "s" },
    log: { icon: "chain", letter: "l" },
  },
  entrant: {
    call: { icon: "document", letter: "c" },
    entries: { icon: "rows", letter: "e" },
    draft: { parent: "entries", needsSubject: false },
  },
  judge: { queue: { icon: "rows", letter: "q" } },
} as const satisfies Record<WorkspaceKind, Record<string, ScreenInfo>>;

/** The name of a screen of a kind of workspace. */
export type ScreenOf<Kind extends WorkspaceKind> = keyof (typeof SCREENS)[Kind] & string;

/** The name of any screen of a workspace. */
export type ScreenName = { [Kind in WorkspaceKind]: ScreenOf<Kind> }[WorkspaceKind];

/** A screen that has a section of its own. */
export type Section = { screen: string; address: string } & Extract<ScreenInfo, { icon: string }>;

/** The screens of a kind of workspace, by name. */
function screensOf(kind: WorkspaceKind): [string, ScreenInfo][] {
  const infos: Record<string, ScreenInfo> = SCREENS[kind];
  return Object.entries(infos);
}

/** The sections of a kind of workspace. */
export function sectionsOf(kind: WorkspaceKind): Section[] {
  return screensOf(kind).flatMap(([screen, info]) =>
    "icon" in info ? [{ screen, address: `#${kind}/${screen}`, ...info }] : [],
  );
}

/** The section that a screen belongs to. */
export function sectionOf(kind: WorkspaceKind, screen: string): string {
  const info = screenInfo(kind, screen);
  return info !== undefined && "parent" in info ? info.parent : screen;
}

/** Whether a screen shows one thing, which its address must name. */
export function needsSubject(kind: WorkspaceKind, screen: string): boolean {
  const info = screenInfo(kind, screen);
  return info !== undefined && "parent" in info && info.needsSubject;
}

/** The screen of this name; the first where there is none, and the section that leads there where nothing is named. */
export function resolveScreen(kind: WorkspaceKind, screen: string, subject: string | null): string {
  const resolved =
    screenInfo(kind, screen) === undefined ? (screensOf(kind)[0]?.[0] ?? "") : screen;
  return subject === null && needsSubject(kind, resolved) ? sectionOf(kind, resolved) : resolved;
}

function screenInfo(kind: WorkspaceKind, screen: string): ScreenInfo | undefined {
  return screensOf(kind).find(([name]) => name === screen)?.[1];
}

/** The message id of a section's short name. */
export function sectionMessageId(kind: string, screen: string): string {
  return `section-${kind}-${screen}`;
}
