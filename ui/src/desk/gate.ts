// The gate and the past. Each function is a command of src-tauri/src/commands/gate.rs.

import { ask, askLong, type Told } from "./ask";
import type { AlikeView } from "./bindings/AlikeView";
import type { AllowanceView } from "./bindings/AllowanceView";
import type { Moment } from "./bindings/Moment";
import type { NewAllowance } from "./bindings/NewAllowance";
import type { ReplayView } from "./bindings/ReplayView";

export const allowancesView = () => ask<AllowanceView[]>("allowances_view");
export const allow = (allowance: NewAllowance, reason: string) =>
  ask<null>("allowance_grant", { allowance, reason });
export const revokeAllowance = (id: string, reason: string) =>
  ask<null>("allowance_revoke", { id, reason });
export const recordPayment = (entry: string, amount: string, note: string) =>
  ask<null>("payment_record", { entry, amount, note });
/** Records when a revision came, by the minute that clocks in the call's zone showed; an empty one takes that back. */
export const stateArrival = (entry: string, revision: number, local: string, reason: string) =>
  ask<null>("arrival_state", { entry, revision, local, reason });
/** Every moment at which what an entry comes to changed. */
export const entryMoments = (entry: string) => ask<Moment[]>("entry_moments", { entry });
/** Every entry as it stood at an instant; null for the version of the call that was in force. */
export const replayView = (at: string, version: number | null, told: Told) =>
  askLong<ReplayView>("replay_view", { at, version }, told);
/** Every pair of entries that may hold the same work. */
export const alikeView = (told: Told) => askLong<AlikeView[]>("alike_view", {}, told);
