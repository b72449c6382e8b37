// The desk's work. Each function is a command of src-tauri/src/commands.

import { ask, askLong, type Told } from "./ask";
import type { AgreementView } from "./bindings/AgreementView";
import type { CategoryResults } from "./bindings/CategoryResults";
import type { AwardDecision } from "./bindings/AwardDecision";
import type { Collected } from "./bindings/Collected";
import type { DealReport } from "./bindings/DealReport";
import type { DecisionsView } from "./bindings/DecisionsView";
import type { DeskView } from "./bindings/DeskView";
import type { EntriesPage } from "./bindings/EntriesPage";
import type { EntriesQuery } from "./bindings/EntriesQuery";
import type { EntryView } from "./bindings/EntryView";
import type { FindingKey } from "./bindings/FindingKey";
import type { HeldSheetView } from "./bindings/HeldSheetView";
import type { JudgeTerms } from "./bindings/JudgeTerms";
import type { JudgingView } from "./bindings/JudgingView";
import type { ListPreview } from "./bindings/ListPreview";
import type { ListWritten } from "./bindings/ListWritten";
import type { LogView } from "./bindings/LogView";
import type { Outcome } from "./bindings/Outcome";
import type { PeopleView } from "./bindings/PeopleView";
import type { Reason } from "./bindings/Reason";
import type { SentOut } from "./bindings/SentOut";
import type { TodayView } from "./bindings/TodayView";
import type { Verdict } from "./bindings/Verdict";
import type { Votes } from "./bindings/Votes";

export const deskView = () => ask<DeskView>("desk_view");
export const deskToday = () => ask<TodayView>("desk_today");
export const deskLog = (before: number | null, limit: number) =>
  ask<LogView[]>("desk_log", { before, limit });

/** Takes in what waits in the mailbox, and sends the receipts. */
export const collect = (told: Told) => askLong<Collected>("desk_collect", {}, told);

/** One page of the entries table. */
export const entriesPage = (query: EntriesQuery) => ask<EntriesPage>("entries_page", { query });

/** One entry with its findings and its history. */
export const entryView = (id: string) => ask<EntryView>("entry_view", { id });

/** What a ruling is on. */
export interface Ruled {
  entry: string;
  on: FindingKey;
}

export const rule = (on: Ruled, outcome: Outcome, reason: Reason) =>
  ask<Verdict>("entry_rule", { ...on, outcome, reason });
export const revokeRuling = (on: Ruled) => ask<Verdict>("ruling_revoke", { ...on });

export const peopleView = () => ask<PeopleView>("people_view");
export const addKey = (person: string, passphrase: string) =>
  ask<null>("key_add", { person, passphrase });
export const removeKey = (person: string) => ask<null>("key_remove", { person });
export const addJudge = (fingerprint: string, terms: JudgeTerms) =>
  ask<null>("judge_add", { fingerprint, terms });
export const setJudgeTerms = (judge: string, terms: JudgeTerms) =>
  ask<null>("judge_terms_set", { judge, terms });
export const setPanel = (round: number, category: string, judges: string[]) =>
  ask<null>("panel_set", { round, category, judges });

export const judgingView = (round: number, skip: number) =>
  ask<JudgingView>("judging_view", { round, skip });
export const deal = (round: number, perEntry: number, seed: number) =>
  ask<DealReport>("judging_deal", { round, perEntry, seed });
export const undoDeal = (round: number) => ask<number>("judging_undo_deal", { round });
export const sendPackets = (round: number, told: Told) =>
  askLong<SentOut>("packets_send", { round }, told);

/** The sheets that wait for an officer. */
export const heldSheets = () => ask<HeldSheetView[]>("sheets_held");
export const answerSheet = (id: number, accepted: boolean, reason: string) =>
  ask<null>("sheet_answer", { id, accepted, reason });

/** A page of the results of a category, after `skip` entries; `whole` asks for what takes long as well. */
export const resultsView = (round: number, category: string, whole: boolean, skip: number) =>
  ask<CategoryResults>("results_view", { round, category, whole, skip });
export const agreementView = (round: number, category: string) =>
  ask<AgreementView>("agreement_view", { round, category });
export const decisionsView = () => ask<DecisionsView[]>("decisions_view");
/** Records a decision; gives the id by which it can be taken back. */
export const recordDecision = (
  category: string,
  decision: AwardDecision,
  reason: Reason,
  votes: Votes | null,
) => ask<number>("decision_record", { category, decision, reason, votes });
/** Takes a decision back; gives the id by which that can be undone. */
export const takeBackDecision = (id: number, reason: string) =>
  ask<number>("decision_take_back", { id, reason });

export const previewList = (list: string, language: string) =>
  ask<ListPreview>("list_preview", { list, language });
export const writeList = (list: string, format: string, language: string, told: Told) =>
  askLong<ListWritten>("list_write", { list, format, language }, told);
/** Writes the page that says how an entry was judged; gives its path. */
export const explainEntry = (entry: string, language: string) =>
  ask<string>("entry_explain", { entry, language });
