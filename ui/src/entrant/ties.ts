// The countries that a call asks people about.

import type { Call, Country } from "../api";

export const TIES = ["citizen_of", "works_in", "resident_of"] as const;
export type Tie = (typeof TIES)[number];

/** Every country listed under a key anywhere in a call: in its rules, in those of a category, or in a condition. */
function below(value: unknown, tie: string): Country[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, it]) =>
    key === tie && Array.isArray(it) ? (it as Country[]) : below(it, tie),
  );
}

/** The countries that matter for a tie, each once. */
export function countriesOf(call: Call, tie: Tie): Country[] {
  return [...new Set(below(call, tie))];
}

/** The countries in which a piece should have appeared, each once; none where the call does not ask. */
export function placesOf(call: Call): Country[] {
  return [...new Set([...(call.place?.countries ?? []), ...below(call, "published_in")])];
}
