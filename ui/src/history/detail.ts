// What of a line's detail a person reads.

import type { LogLineView } from "../api";

/** The reason, the name or the rule that a line records; empty where it records none of these. */
export function detailOf(line: LogLineView): string {
  const { detail } = line;
  if (typeof detail !== "object" || detail === null) {
    return "";
  }
  for (const key of ["reason", "name", "deadline", "code"]) {
    const value = (detail as Record<string, unknown>)[key];
    if (typeof value === "string") {
      return value;
    }
  }
  return "";
}
