// The decision that a form describes.

import type { AwardDecision, DecisionOutcome } from "../api";

/** What the form holds. */
export interface DecisionForm {
  outcome: DecisionOutcome;
  /** The one entry, where the outcome is of one. */
  entry: string;
  /** The entries that share the award. */
  sharing: readonly string[];
}

/** The decision that is recorded; null while an entry, or the second of a shared award, is still to be chosen. */
export function decisionOf({ outcome, entry, sharing }: DecisionForm): AwardDecision | null {
  switch (outcome) {
    case "no_award":
      return { outcome };
    case "shared":
      return sharing.length < 2 ? null : { outcome, entries: [...sharing] };
    default:
      return entry === "" ? null : { outcome, entry };
  }
}
