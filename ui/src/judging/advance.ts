// The rule by which entries advance from a round, from what a person chose and typed.

import type { Advance } from "../api";
import { parseNumber } from "../i18n/numbers";

/** The kinds of rule: the call's own, or another. */
export type AdvanceRuleKind = "call" | "number" | "threshold" | "percent" | "by_hand";

/** The rule: null for the call's own, undefined while the typed text is no number. */
export function parseAdvance(by: AdvanceRuleKind, number: string): Advance | null | undefined {
  if (by === "call") {
    return null;
  }
  if (by === "by_hand") {
    return "by_hand";
  }
  const value = parseNumber(number);
  const isWhole = by !== "number" || Number.isInteger(value);
  if (value === null || value < 0 || !isWhole) {
    return undefined;
  }
  return by === "number"
    ? { number: value }
    : by === "threshold"
      ? { threshold: value }
      : { percent: value };
}
