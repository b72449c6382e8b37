// Opening workspaces. Each function is a command of src-tauri/src/commands/session.rs.

import { listen } from "@tauri-apps/api/event";

import { ask, askLong, type Told } from "./ask";
import type { Door } from "./bindings/Door";
import type { OpenWorkspace } from "./bindings/OpenWorkspace";
import type { Posted } from "./bindings/Posted";
import type { ProvenView } from "./bindings/ProvenView";
import type { RehearsalStart } from "./bindings/RehearsalStart";
import type { UnsentView } from "./bindings/UnsentView";
import type { WorkspaceKind } from "./bindings/WorkspaceKind";

export const sessionView = () => ask<OpenWorkspace[]>("session_view");

/** How a rehearsal is opened. */
export interface HowToRehearse {
  /** Whether somebody said that their own workspaces may be closed for it. */
  closeOwn: boolean;
  /** Whether the season begins anew. */
  afresh: boolean;
}

export const openRehearsal = (start: RehearsalStart, how: HowToRehearse, told: Told) =>
  askLong<OpenWorkspace[]>("rehearsal_open", { start, ...how }, told);
/** The seasons that were begun on this machine before. */
export const rehearsalsBegun = () => ask<RehearsalStart[]>("rehearsals_begun");

export const createWorkspace = (kind: WorkspaceKind, door: Door) =>
  ask<OpenWorkspace[]>("workspace_create", { kind, door });

export const openWorkspace = (door: Door) => ask<OpenWorkspace[]>("workspace_open", { door });

export const closeWorkspaces = () => ask<null>("workspaces_close");

/** The folder that new workspaces are put into unless somebody says otherwise. */
export const homeFolder = () => ask<string>("home_folder");

export const moveClock = (to: string) => ask<OpenWorkspace[]>("clock_move", { to });

export const chooseMailbox = (kind: WorkspaceKind, place: string) =>
  ask<OpenWorkspace[]>("mailbox_choose", { kind, place });

/** Stops long work at its next step. */
export const stopWork = () => ask<null>("work_stop");

/** What the open workspaces have sealed and neither sent nor given to a person as a file. */
export const unsentView = () => ask<UnsentView[]>("unsent_view");
/** Sends what waits in a workspace, by the mailbox that was chosen. */
export const sendUnsent = (kind: WorkspaceKind) => ask<Posted>("unsent_send", { kind });

/** Hears that somebody wants to close the window. */
export const whenClosing = (act: () => void) => listen("close-asked", act);
export const closeWindow = () => ask<null>("window_close");
/** The window stays open. */
export const keepWindow = () => ask<null>("window_stay");
/** Makes a workspace of what is proven of a damaged one, in a new folder beside it. */
export const openProven = (door: Door) => ask<ProvenView>("proven_open", { door });
