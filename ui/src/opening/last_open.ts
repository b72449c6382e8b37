// What was open when the window was closed: where it is, never what is in it.

import type { RehearsalStart } from "../api";

/** What to open at the next start. */
export interface LastOpen {
  /** A rehearsal, or null. */
  rehearsal: RehearsalStart | null;
  /** Folders of workspaces that open with this machine's key. */
  folders: string[];
}

const STORAGE_KEY = "open";

/** What was open; null where nothing was. */
export function lastOpen(): LastOpen | null {
  return parseLastOpen(localStorage.getItem(STORAGE_KEY));
}

/** Parses what was stored; null where it is something else. */
export function parseLastOpen(text: string | null): LastOpen | null {
  try {
    const parsed = JSON.parse(text ?? "null") as Partial<LastOpen> | null;
    const { rehearsal = null, folders } = parsed ?? {};
    const isStart = rehearsal === null || ["begun", "played"].includes(rehearsal);
    if (!isStart || !Array.isArray(folders) || folders.some((it) => typeof it !== "string")) {
      return null;
    }
    return { rehearsal, folders };
  } catch {
    return null;
  }
}

/** Keeps what is open now; null where nothing is. */
export function saveLastOpen(open: LastOpen | null): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(open));
}
