// The call of a desk. Each function is a command of src-tauri/src/commands/call.rs.

import { ask, askLong, type Told } from "./ask";
import type { Advice } from "./bindings/Advice";
import type { Beginning } from "./bindings/Beginning";
import type { Begun } from "./bindings/Begun";
import type { Call } from "./bindings/Call";
import type { CallDraft } from "./bindings/CallDraft";
import type { CallDraftView } from "./bindings/CallDraftView";
import type { CallPublished } from "./bindings/CallPublished";
import type { CallSide } from "./bindings/CallSide";
import type { CallTrial } from "./bindings/CallTrial";
import type { CallView } from "./bindings/CallView";
import type { Difference } from "./bindings/Difference";
import type { NewExtension } from "./bindings/NewExtension";
import type { SavedCallDraft } from "./bindings/SavedCallDraft";

export const callView = () => ask<CallView>("call_view");
/** The call that a text says. */
export const readCall = (toml: string) => ask<Call>("call_read", { toml });
/** A changed call, written into the text it came from: what a person wrote around it stays. */
export const writeCall = (toml: string, call: Call) => ask<string>("call_write", { toml, call });
export const tryCall = (toml: string, told: Told) => askLong<CallTrial>("call_try", { toml }, told);
export const publishCall = (toml: string, told: Told) =>
  askLong<CallPublished>("call_publish", { toml }, told);
export const tryExtension = (extension: NewExtension, told: Told) =>
  askLong<CallTrial>("extension_try", { extension }, told);
export const recordExtension = (extension: NewExtension, told: Told) =>
  askLong<CallPublished>("extension_record", { extension }, told);

/** What the writers of a call may want to correct. */
export const adviseOn = (toml: string) => ask<Advice[]>("call_advise", { toml });
/** The names of the calls that one can begin from. */
export const templates = () => ask<string[]>("call_templates");
/** The call of the next edition, from one of them or from an earlier call. */
export const beginCall = (from: Beginning) => ask<Begun>("call_begin", { from });
/** What a later version says differently from an earlier one. */
export const compareCalls = (before: number, after: number) =>
  ask<Difference[]>("call_compare", { before, after });

/** What was written on the call and is not published; null where nothing is. */
export const callDraft = () => ask<CallDraftView | null>("call_draft_view");
/** Keeps a draft in the place of the revision that it was written on. */
export const saveCallDraft = (draft: CallDraft, base: number) =>
  ask<SavedCallDraft>("call_draft_save", { draft, base });
/** Brings the version that was published meanwhile into the draft; `choices` says by place what stands where both changed. */
export const bringIntoCallDraft = (
  revision: number,
  version: number,
  choices: Readonly<Record<string, CallSide>>,
) => ask<SavedCallDraft>("call_draft_bring", { revision, version, choices });
/** Discards the draft, where it is still that revision. */
export const discardCallDraft = (revision: number) => ask<null>("call_draft_discard", { revision });
