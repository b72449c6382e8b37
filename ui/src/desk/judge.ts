// The judge's work. Each function is a command of src-tauri/src/commands/judge.rs.

import { ask } from "./ask";
import type { Fetched } from "./bindings/Fetched";
import type { JudgeWorkView } from "./bindings/JudgeWorkView";
import type { Marked } from "./bindings/Marked";
import type { WorkView } from "./bindings/WorkView";

export const judgeView = () => ask<JudgeWorkView>("judge_view");
export const fetchPackets = () => ask<Fetched>("judge_fetch");
export const postCard = () => ask<null>("card_post");
export const workView = (round: number, entry: string) =>
  ask<WorkView>("work_view", { round, entry });
export const saveSheet = (round: number, entry: string, sheet: Marked) =>
  ask<number>("sheet_save", { round, entry, sheet });
export const returnSheets = (round: number) => ask<number>("sheets_return", { round });
