// What was open when the window was closed: where it is, never what is in it.

import type { RehearsalStart } from "../api";

/** What to open at the next start. */
export interface Kept {
  /** A rehearsal, or null. */
  rehearsal: RehearsalStart | null;
  /** Folders of workspaces that open with this machine's key. */
  folders: string[];
}

const STORAGE_KEY = "open";

/** What was open; null where nothing was. */
export function kept(): Kept | null {
  return read(localStorage.getItem(STORAGE_KEY));
}

/** Reads what was kept; null where it is not what is kept here. */
export function read(text: string | null): Kept | null {
  try {
    const found = JSON.parse(text ?? "null") as Partial<Kept> | null;
    const { rehearsal = null, folders } = found ?? {};
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
export function keep(open: Kept | null): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(open));
}
