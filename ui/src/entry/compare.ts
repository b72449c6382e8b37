// Two revisions of an entry beside each other: what changed, field by field.

import type { Entry } from "../api";
import { fieldNumber } from "../i18n";

/** One field that differs. */
export interface Change {
  /** Where: `pieces 1 published`. */
  field: string;
  before: string;
  after: string;
}

function flat(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) {
    value.forEach((item, index) => flat(item, `${path} ${index + 1}`, into));
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      flat(item, path === "" ? key : `${path} ${key}`, into);
    }
  } else if (typeof value === "string" && value !== "") {
    into.set(path, value);
  } else if (typeof value === "number") {
    into.set(path, fieldNumber(value));
  } else if (typeof value === "boolean") {
    into.set(path, String(value));
  }
  return into;
}

/** Every field that differs, in the order of the later revision. */
export function changes(before: Entry, after: Entry): Change[] {
  const [old, now] = [flat(before, "", new Map()), flat(after, "", new Map())];
  const fields = [...new Set([...now.keys(), ...old.keys()])];
  return fields
    .map((field) => ({ field, before: old.get(field) ?? "", after: now.get(field) ?? "" }))
    .filter((change) => change.before !== change.after);
}
