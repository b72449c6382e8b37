// The countries that a call asks people about.

import type { Call, Country } from "../api";

export const TIES = ["citizen_of", "works_in", "resident_of", "visa_of"] as const;
export type Tie = (typeof TIES)[number];

/** The keys of a call that ask for a tie. Only who has no visa of a country is known to be its permanent resident. */
const ASKED_BY: Record<Tie, string[]> = {
  citizen_of: ["citizen_of"],
  works_in: ["works_in"],
  resident_of: ["resident_of", "permanent_resident_of"],
  visa_of: ["visa_of", "permanent_resident_of"],
};

/** Every country listed under keys anywhere in a call: in its rules, in those of a category, or in a condition. */
function below(value: unknown, keys: string[]): Country[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, it]) =>
    keys.includes(key) && Array.isArray(it) ? (it as Country[]) : below(it, keys),
  );
}

/** The countries that matter for a tie, each once. */
export function countriesOf(call: Call, tie: Tie): Country[] {
  return [...new Set(below(call, ASKED_BY[tie]))];
}

/** The countries in which a piece should have appeared, each once; none where the call does not ask. */
export function placesOf(call: Call): Country[] {
  return [...new Set([...(call.place?.countries ?? []), ...below(call, ["published_in"])])];
}
