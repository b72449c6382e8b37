// The limits of a category as a form has them: each bound is a number, or empty.

import type { Limit } from "../../desk/bindings/Limit";

export type Bound = "at_least" | "at_most" | "more_than";

export const BOUNDS: readonly Bound[] = ["at_least", "more_than", "at_most"];

/** The limit with one bound changed; none where no bound is left. */
export function withBound(
  limit: Limit | null | undefined,
  bound: Bound,
  number: number | null,
): Limit | null {
  const changed: Limit = { ...(limit ?? { of: "sum" }), [bound]: number };
  return BOUNDS.every((it) => (changed[it] ?? null) === null) ? null : changed;
}
