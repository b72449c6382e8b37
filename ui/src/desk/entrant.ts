// The entrant's work. Each function is a command of src-tauri/src/commands/entrant.rs.

import { getCurrentWebview } from "@tauri-apps/api/webview";

import { ask } from "./ask";
import type { Draft } from "./bindings/Draft";
import type { DraftCheck } from "./bindings/DraftCheck";
import type { EntrantView } from "./bindings/EntrantView";
import type { Entry } from "./bindings/Entry";
import type { Fetched } from "./bindings/Fetched";
import type { Purpose } from "./bindings/Purpose";
import type { SavedDraft } from "./bindings/SavedDraft";

export const entrantView = () => ask<EntrantView>("entrant_view");
export const fetchMail = () => ask<Fetched>("entrant_fetch");
export const draftView = (entry: string) => ask<Draft>("draft_view", { entry });
export const saveDraft = (entry: string | null, document: Entry) =>
  ask<SavedDraft>("draft_save", { entry, document });
export const checkDraft = (document: Entry) => ask<DraftCheck>("draft_check", { document });
export const attachFile = (entry: string, path: string, piece: number | null) =>
  ask<Draft>("draft_attach", { entry, path, piece });
export const detachFile = (entry: string, hash: string) =>
  ask<Draft>("draft_detach", { entry, hash });
export const fileIs = (entry: string, hash: string, piece: number | null, purpose: Purpose) =>
  ask<Draft>("draft_file_is", { entry, hash, piece, purpose });
export const submitDraft = (entry: string) => ask<null>("draft_submit", { entry });
export const withdrawEntry = (entry: string) => ask<null>("own_entry_withdraw", { entry });

/** Hears of files that are dropped on the window, by their paths; gives what ends it. */
export function onDrop(hear: (paths: string[]) => void): Promise<() => void> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "drop") {
      hear(payload.paths);
    }
  });
}
