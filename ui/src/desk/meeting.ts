// The meeting of a jury, and what entrants are told. Each function is a command of src-tauri/src/commands/meeting.rs.

import { ask, askLong, type Told } from "./ask";
import type { AgendaView } from "./bindings/AgendaView";
import type { FeedbackPage } from "./bindings/FeedbackPage";
import type { SentOut } from "./bindings/SentOut";

/** A page of the agenda, after `skip` entries. */
export const agendaView = (round: number, category: string, skip: number) =>
  ask<AgendaView>("agenda_view", { round, category, skip });
export const takeMinute = (round: number, category: string, entry: string | null, text: string) =>
  ask<null>("minute_take", { round, category, entry, text });

/** A page of what entrants would be told, after `skip` entries. */
export const feedbackView = (category: string, skip: number) =>
  ask<FeedbackPage>("feedback_view", { category, skip });
export const releaseFeedback = (category: string, told: Told) =>
  askLong<SentOut>("feedback_release", { category }, told);
