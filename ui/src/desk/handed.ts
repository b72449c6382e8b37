// What passes from hand to hand. Each function is a command of src-tauri/src/commands/handed.rs.

import { listen } from "@tauri-apps/api/event";

import { ask } from "./ask";
import type { ByHand } from "./bindings/ByHand";
import type { Fetched } from "./bindings/Fetched";
import type { HandedView } from "./bindings/HandedView";
import type { WorkspaceKind } from "./bindings/WorkspaceKind";

/** The places that the system handed to the app since the last time. */
export const arrivals = () => ask<string[]>("arrivals");

/** Looks at a file, a workspace or a link; nothing is taken in, and nothing fetched. */
export const lookAt = (place: string) => ask<HandedView>("handed_look", { place });

/** Fetches what is behind the link that was looked at last. */
export const fetchLink = (place: string) => ask<HandedView>("handed_fetch", { place });

/** Looks at a call or a packet that waits for a person in the mailbox of an open workspace. */
export const lookAtWaiting = (kind: WorkspaceKind, what: string, sealed: string) =>
  ask<HandedView>("handed_waiting", { kind, what, sealed });

/** Takes in what was looked at last; `confirmed` is the fingerprint that the person was shown and agreed to. */
export const takeIn = (place: string, confirmed: string | null) =>
  ask<Fetched>("handed_take", { place, confirmed });

/** Saves a sealed file where the person says; null where they did not. */
export const saveSealed = (kind: WorkspaceKind, sealed: ByHand) =>
  ask<string | null>("sealed_save", { kind, sealed, path: null });

export const chooseFile = () => ask<string | null>("file_choose");
export const chooseFolder = () => ask<string | null>("folder_choose");

/** Hears that the system handed something over. */
export const whenArrived = (act: () => void) => listen("arrived", act);
