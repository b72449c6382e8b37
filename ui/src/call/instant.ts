// The instant of a wall time in a zone.

import { parseDateTime, toZoned } from "@internationalized/date";

import { zoneOffset } from "../i18n/zone_clocks";

const DAY = 86_400_000;

/** The last second of a minute as clocks in a zone show it, RFC 3339 in UTC; null where that names no instant. */
export function instantOf(day: string, time: string, zone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    return null;
  }
  try {
    const local = parseDateTime(`${day}T${time}:59`);
    const instants = instantsShowing(local.toDate("UTC").getTime(), zone);
    if (instants === null) {
      return toZoned(local, zone, "reject").toAbsoluteString();
    }
    const [first, second] = instants;
    return first === undefined || second !== undefined ? null : new Date(first).toISOString();
  } catch {
    return null;
  }
}

/**
 * The instants at which clocks in a zone show a wall time, which is given as if it were UTC; null outside of the years and
 * zones that the zone data of Rust has.
 */
function instantsShowing(wall: number, zone: string): number[] | null {
  const [before, after] = [zoneOffset(zone, wall - DAY), zoneOffset(zone, wall + DAY)];
  if (before === null || after === null) {
    return null;
  }
  return [...new Set([before, after])]
    .map((offset) => [wall - offset * 60_000, offset] as const)
    .filter(([at, offset]) => zoneOffset(zone, at) === offset)
    .map(([at]) => at);
}
