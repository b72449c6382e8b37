// The rules that a call may state, and the values with which each of them starts.

import type { Call, Category, Criterion } from "../../api";
import { newCountries, newDeadline, newLanguages, newScale, WEIGHT } from "../document/defaults";

/** The rules that a call can state only once: their keys, names and tables in the schema. */
export const SINGLE_RULES = [
  { key: "window", message: "rule-window", of: "Window" },
  { key: "place", message: "rule-place", of: "PlaceRule" },
  { key: "language", message: "rule-language", of: "LanguageRule" },
  { key: "entrant", message: "rule-entrant", of: "EntrantRule" },
  { key: "nomination", message: "rule-permission", of: "Nomination" },
  { key: "required", message: "rule-required", of: "Required" },
] as const;

export type SingleRule = (typeof SINGLE_RULES)[number]["key"];

/** A new rule; days and texts are empty until a person fills them in. */
export function newRule(rule: SingleRule): NonNullable<Call[SingleRule]> {
  const text = "";
  const beginnings: { [Rule in SingleRule]: NonNullable<Call[Rule]> } = {
    window: { from: "", to: "", pieces: "all", text },
    place: { countries: newCountries(), text },
    language: { accepted: newLanguages(), text },
    entrant: { citizen_of: newCountries(), works_in: newCountries(), people: "all", text },
    nomination: { permission: "written", text },
    required: { fields: ["email"], text },
  };
  return beginnings[rule];
}

/** A call with nothing in it yet but what every call has. */
export function newCall(): Call {
  return {
    format: 1,
    version: 1,
    programme: { id: "", name: "", organisation: "", contact: { name: "", email: "" } },
    edition: { id: "", name: "" },
    deadline: newDeadline(),
    category: [newCategory()],
    criterion: [],
    scale: newScale(),
  };
}

export function newCategory(): Category {
  return { id: "", name: "", text: "" };
}

export function newCriterion(): Criterion {
  return { id: "", name: "", text: "", weight: WEIGHT };
}
