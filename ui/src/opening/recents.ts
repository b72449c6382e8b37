// Workspaces that were open on this machine before: where they are, never what is in them.

import type { WorkspaceKind } from "../api";

/** One workspace that was open before. */
export interface Recent {
  kind: WorkspaceKind;
  name: string;
  folder: string;
  /** Whether it asks for a passphrase. */
  locked: boolean;
}

const STORAGE_KEY = "recents";
const MOST = 6;

/** The workspaces, the last one first. */
export function recents(): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "[]");
    return Array.isArray(stored) ? (stored as Recent[]) : [];
  } catch {
    return [];
  }
}

/** Puts a workspace first; gives them all. */
export function remember(recent: Recent): Recent[] {
  const otherRecents = recents().filter((it) => it.folder !== recent.folder);
  const all = [recent, ...otherRecents].slice(0, MOST);
  localStorage.setItem(STORAGE_KEY, JSON.stringify(all));
  return all;
}
