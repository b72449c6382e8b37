// The instant of a wall time in a zone.

import { parseDateTime, toZoned } from "@internationalized/date";

/** The last second of a minute as clocks in a zone show it, RFC 3339 in UTC; null where that names no instant. */
export function instantOf(day: string, time: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    return null;
  }
  try {
    return toZoned(parseDateTime(`${day}T${time}:59`), zone, "reject").toAbsoluteString();
  } catch {
    return null;
  }
}
