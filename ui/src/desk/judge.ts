// The judge's work. Each function is a command of src-tauri/src/commands/judge.rs.

import { ask } from "./ask";
import type { Delivery } from "./bindings/Delivery";
import type { Fetched } from "./bindings/Fetched";
import type { JudgeWorkView } from "./bindings/JudgeWorkView";
import type { Marked } from "./bindings/Marked";
import type { OwnStatistics } from "./bindings/OwnStatistics";
import type { PairsView } from "./bindings/PairsView";
import type { Returned } from "./bindings/Returned";
import type { WhichSheets } from "./bindings/WhichSheets";
import type { WorkView } from "./bindings/WorkView";

export const judgeView = () => ask<JudgeWorkView>("judge_view");
export const fetchPackets = () => ask<Fetched>("judge_fetch");
/** Sends the card; gives how far it came. */
export const postCard = () => ask<Delivery>("card_post");
export const workView = (round: number, entry: string) =>
  ask<WorkView>("work_view", { round, entry });
/** Saves a sheet that was written on its revision `base`; gives the new one. */
export const saveSheet = (round: number, entry: string, sheet: Marked, base: number) =>
  ask<number>("sheet_save", { round, entry, sheet, base });
/** Returns all sheets of a round, or those that were set aside; tells what went, and how far it came. */
export const returnSheets = (round: number, which: WhichSheets) =>
  ask<Returned>("sheets_return", { round, which });
export const ownStatistics = (round: number) => ask<OwnStatistics>("own_statistics", { round });
export const pairsView = (round: number, category: string) =>
  ask<PairsView>("pairs_view", { round, category });
/** Says which of two entries is the better: 1 the first, 0 the other, a half neither; null takes it back. */
export const comparePair = (round: number, one: string, other: string, answer: number | null) =>
  ask<null>("pair_compare", { round, one, other, answer });
export const setOrder = (round: number, entries: string[]) =>
  ask<null>("order_set", { round, entries });
