// How many of several must satisfy a rule: its kind and, for some kinds, its number.

import type { HowMany } from "../../desk/bindings/HowMany";

export const KINDS = ["all", "majority", "any", "at_least", "all_but"] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(value: HowMany | undefined): Kind {
  if (value === undefined || typeof value === "string") {
    return value ?? "all";
  }
  return "at_least" in value ? "at_least" : "all_but";
}

/** The number of the kinds that have one. */
export function numberOf(value: HowMany | undefined): number | null {
  if (value === undefined || typeof value === "string") {
    return null;
  }
  return "at_least" in value ? value.at_least : value.all_but;
}

export function howMany(kind: Kind, number: number): HowMany {
  switch (kind) {
    case "at_least":
      return { at_least: number };
    case "all_but":
      return { all_but: number };
    default:
      return kind;
  }
}
