// Votes as a person counts them.

import type { Votes } from "../api";

/** The votes that were typed in three fields; undefined while one of them is no count, or all are 0. */
export function parseVotes(counts: Readonly<Record<keyof Votes, string>>): Votes | undefined {
  const number = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN);
  const votes = {
    in_favour: number(counts.in_favour),
    against: number(counts.against),
    abstained: number(counts.abstained),
  };
  const all = votes.in_favour + votes.against + votes.abstained;
  return Number.isNaN(all) || all === 0 ? undefined : votes;
}
