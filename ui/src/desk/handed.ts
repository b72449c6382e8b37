// What passes from hand to hand. Each function is a command of src-tauri/src/commands/handed.rs.

import { listen } from "@tauri-apps/api/event";

import { ask } from "./ask";
import type { ByHand } from "./bindings/ByHand";
import type { Fetched } from "./bindings/Fetched";
import type { HandedView } from "./bindings/HandedView";
import type { WorkspaceKind } from "./bindings/WorkspaceKind";

/** The places that the system handed to the app since the last time. */
export const arrivals = () => ask<string[]>("arrivals");

/** Looks at a file, a workspace or a link; nothing is taken in. */
export const lookAt = (place: string) => ask<HandedView>("handed_look", { place });

/** Takes in what was looked at last, in the workspace that it is for. */
export const takeIn = (place: string) => ask<Fetched>("handed_take", { place });

/** Saves a sealed file where the person says; null where they did not. */
export const saveSealed = (kind: WorkspaceKind, sealed: ByHand) =>
  ask<string | null>("sealed_save", { kind, sealed, path: null });

export const chooseFile = () => ask<string | null>("file_choose");
export const chooseFolder = () => ask<string | null>("folder_choose");

/** Hears that the system handed something over. */
export const whenArrived = (act: () => void) => listen("arrived", act);
