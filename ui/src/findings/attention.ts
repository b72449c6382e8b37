// The order in which findings are shown.

import type { Finding } from "../api";

const ORDER = { not_met: 0, needs_person: 1, met: 2 } as const;

/** Sorts findings: not met first, then those that need a person, then met; within each in the order of the rules. */
export function byAttention(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
}
