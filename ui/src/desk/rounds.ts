// Rounds, conflicts and changes of who reads what. Each function is a command of src-tauri/src/commands/rounds.rs.

import { ask } from "./ask";
import type { Advance } from "./bindings/Advance";
import type { AdvancePreview } from "./bindings/AdvancePreview";
import type { Candidate } from "./bindings/Candidate";
import type { ChangePreview } from "./bindings/ChangePreview";
import type { ConflictsPage } from "./bindings/ConflictsPage";
import type { RoundChange } from "./bindings/RoundChange";
import type { RoundView } from "./bindings/RoundView";

export const roundsView = () => ask<RoundView[]>("rounds_view");
export const tryAdvance = (round: number, category: string, by: Advance | null) =>
  ask<AdvancePreview>("advance_try", { round, category, by });
export const recordAdvance = (round: number, category: string, entries: string[], reason: string) =>
  ask<null>("advance_record", { round, category, entries, reason });

export const conflictsView = (skip: number) => ask<ConflictsPage>("conflicts_view", { skip });
export const pinConflict = (judge: string, entry: string, reason: string) =>
  ask<null>("conflict_pin", { judge, entry, reason });
export const dismissConflict = (judge: string, entry: string, reason: string) =>
  ask<null>("conflict_dismiss", { judge, entry, reason });

export const candidatesView = (round: number, entry: string) =>
  ask<Candidate[]>("candidates_view", { round, entry });
export const giveEntry = (round: number, judge: string, entry: string, reason: string) =>
  ask<null>("entry_give", { round, judge, entry, reason });
export const tryChange = (round: number, change: RoundChange, seed: number) =>
  ask<ChangePreview>("round_change_try", { round, change, seed });
export const makeChange = (round: number, change: RoundChange, seed: number, reason: string) =>
  ask<ChangePreview>("round_change_make", { round, change, seed, reason });
