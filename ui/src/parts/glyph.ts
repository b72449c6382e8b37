// The three values of a verdict and of a finding, and how each is shown.

import type { Outcome, Verdict } from "../api";

/** The three glyphs: met, not met, needs a person. */
export type GlyphKind = "met" | "not" | "person";

/** The glyph of a verdict or of a finding's outcome. */
export function glyphOf(verdict: Verdict | Outcome): GlyphKind {
  switch (verdict) {
    case "eligible":
    case "met":
      return "met";
    case "not_eligible":
    case "not_met":
      return "not";
    case "needs_person":
      return "person";
  }
}

/** The id of the word for a verdict of the whole entry. */
export function verdictMessageId(verdict: Verdict): string {
  return `verdict-${verdict.replaceAll("_", "-")}`;
}

/** The id of the word for the outcome of one finding. */
export function outcomeMessageId(outcome: Outcome): string {
  return `outcome-${outcome.replaceAll("_", "-")}`;
}
