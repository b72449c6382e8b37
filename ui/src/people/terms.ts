// The terms on which a judge reads, as a person writes them.

import type { JudgeTerms } from "../api";

/** No terms: nothing bars the judge, and they read all they are given. */
export const NO_TERMS: JudgeTerms = {
  outlets: [],
  past_outlets: [],
  parents: [],
  household: [],
  languages: [],
  min_load: null,
  max_load: null,
};

/** The lists among the terms, in the order they are asked for. */
export const LISTS = ["outlets", "past_outlets", "parents", "household"] as const;

/** Names that a person wrote, one a line. */
export function parseNames(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** A number of entries; null for none, undefined while it is no number. */
export function parseLoad(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") {
    return null;
  }
  return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : undefined;
}
