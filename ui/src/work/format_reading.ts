// The facts that were read from the files of a work, in words.

import type { BesideView, FileView } from "../api";
import { formatRuntime } from "../i18n/runtime";
import { count, languageNames, partialDate } from "../i18n";

/** A fact's value in the language of the window. */
export function valueOf(fact: string, value: string): string {
  switch (fact) {
    case "published":
      return partialDate(value);
    case "language":
      return languageNames(value);
    case "words":
      return count(Number(value));
    case "runtime":
      return formatRuntime(Number(value));
    default:
      return value;
  }
}

/** A confidence in three steps; null for what was counted. */
export function confidenceLevel(confidence: number | null): "high" | "middle" | "low" | null {
  if (confidence === null) {
    return null;
  }
  return confidence >= 0.85 ? "high" : confidence >= 0.6 ? "middle" : "low";
}

/**
 * Whether a file holds personal data beside the work: in its metadata, or the legal name of somebody who is entered
 * under another name.
 */
export function hasLeaks(file: FileView): boolean {
  return file.legal_names.length > 0 || file.evidence.traces.length > 0;
}

/** Whether anything in these facts contradicts what was declared. */
export function contradicts(facts: readonly BesideView[]): boolean {
  return facts.some((it) => it.differs);
}
