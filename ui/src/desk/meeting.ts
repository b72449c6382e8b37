// The meeting of a jury, and what entrants are told. Each function is a command of src-tauri/src/commands/meeting.rs.

import { ask, askLong, type Told } from "./ask";
import type { AgendaView } from "./bindings/AgendaView";
import type { FeedbackView } from "./bindings/FeedbackView";
import type { SentOut } from "./bindings/SentOut";

export const agendaView = (round: number, category: string) =>
  ask<AgendaView>("agenda_view", { round, category });
export const takeMinute = (round: number, category: string, entry: string | null, text: string) =>
  ask<null>("minute_take", { round, category, entry, text });

export const feedbackView = (category: string) =>
  ask<FeedbackView[]>("feedback_view", { category });
export const releaseFeedback = (category: string, told: Told) =>
  askLong<SentOut>("feedback_release", { category }, told);
