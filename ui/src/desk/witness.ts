// What others hold of a desk's log. Each function is a command of src-tauri/src/commands/witness.rs.

import { ask } from "./ask";
import type { HeldAgainst } from "./bindings/HeldAgainst";
import type { WitnessSaved } from "./bindings/WitnessSaved";
import type { WorkspaceKind } from "./bindings/WorkspaceKind";

/** Saves what a workspace holds of its desk's log where the person says; null where they did not. */
export const saveWitness = (kind: WorkspaceKind) =>
  ask<WitnessSaved | null>("witness_save", { kind, path: null });

/** Holds the desk's log against a file that somebody else kept. */
export const holdAgainst = (path: string) => ask<HeldAgainst>("witness_hold", { path });
