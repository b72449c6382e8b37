// The entrant's work. Each function is a command of src-tauri/src/commands/entrant.rs.

import { getCurrentWebview } from "@tauri-apps/api/webview";

import { ask } from "./ask";
import type { Delivery } from "./bindings/Delivery";
import type { DraftCheck } from "./bindings/DraftCheck";
import type { DraftView } from "./bindings/DraftView";
import type { EntrantView } from "./bindings/EntrantView";
import type { Entry } from "./bindings/Entry";
import type { Fetched } from "./bindings/Fetched";
import type { FilledView } from "./bindings/FilledView";
import type { Purpose } from "./bindings/Purpose";
import type { ReadView } from "./bindings/ReadView";
import type { SavedDraft } from "./bindings/SavedDraft";

export const entrantView = () => ask<EntrantView>("entrant_view");
export const fetchMail = () => ask<Fetched>("entrant_fetch");

/** Works on another of the calls that are followed. */
export const chooseCall = (programme: string, edition: string) =>
  ask<null>("call_choose", { programme, edition });
export const draftView = (entry: string) => ask<DraftView>("draft_view", { entry });
/** Saves a draft that was written on its revision `base`, 0 for a new one. */
export const saveDraft = (entry: string | null, document: Entry, base: number) =>
  ask<SavedDraft>("draft_save", { entry, document, base });
/** Saves a draft that was changed elsewhere meanwhile; the other version becomes a draft of its own. */
export const keepBothDrafts = (entry: string, document: Entry) =>
  ask<SavedDraft>("draft_keep_both", { entry, document });
/** Holds a draft against the call, as a change where its entry was submitted before. */
export const checkDraft = (entry: string | null, document: Entry) =>
  ask<DraftCheck>("draft_check", { entry, document });
export const attachFile = (entry: string, path: string, piece: number | null) =>
  ask<FilledView>("draft_attach", { entry, path, piece });
/** What the files of a draft say, beside what is declared. */
export const draftFiles = (entry: string) => ask<ReadView>("draft_files", { entry });
/** Fetches the page of a piece, keeps it as it stands and fills what is empty. */
export const readLink = (entry: string, piece: number, link: string) =>
  ask<FilledView>("draft_read_link", { entry, piece, link });
/** Puts a copy of a file in its place that gives nothing away. */
export const cleanFile = (entry: string, hash: string) =>
  ask<DraftView>("draft_clean_file", { entry, hash });
export const detachFile = (entry: string, hash: string) =>
  ask<DraftView>("draft_detach", { entry, hash });
export const fileIs = (entry: string, hash: string, piece: number | null, purpose: Purpose) =>
  ask<DraftView>("draft_file_is", { entry, hash, piece, purpose });
/** Submits the revision `base` of a draft; gives how far it came. */
export const submitDraft = (entry: string, base: number) =>
  ask<Delivery>("draft_submit", { entry, base });
/** Takes an entry back; gives how far that came. */
export const withdrawEntry = (entry: string) => ask<Delivery>("own_entry_withdraw", { entry });

/** Hears of files that are dropped on the window, by their paths; gives what ends it. */
export function onDrop(hear: (paths: string[]) => void): Promise<() => void> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") {
      hear(payload.paths);
    }
  });
}
