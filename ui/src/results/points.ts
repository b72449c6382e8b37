// Marks that are added up.

import type { Criterion } from "../api";

/** The points of all criteria together; null where some have none, so that a sheet counts by the mean of its marks. */
export function totalPoints(criteria: readonly Criterion[]): number | null {
  const points = criteria.flatMap((it) => (typeof it.points === "number" ? [it.points] : []));
  return criteria.length > 0 && points.length === criteria.length
    ? points.reduce((sum, it) => sum + it, 0)
    : null;
}
