// Reads the votes that were typed on the decision form.

import type { Votes } from "../api";

/** The votes that were typed in three fields, each at most 999; undefined while one of them is no count, or all are 0. */
export function parseVotes(counts: Readonly<Record<keyof Votes, string>>): Votes | undefined {
  const parseCount = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN);
  const votes = {
    in_favour: parseCount(counts.in_favour),
    against: parseCount(counts.against),
    abstained: parseCount(counts.abstained),
  };
  const total = votes.in_favour + votes.against + votes.abstained;
  return Number.isNaN(total) || total === 0 ? undefined : votes;
}
