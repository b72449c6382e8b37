// Zones by the towns that people know them by, and spans of time.

import { localAt } from "../i18n/dates";

/** The id of the word for a zone of that list. */
export function zoneMessageId(zone: string): string {
  return `zone-${zone.replace("America/", "").replace("_", "-").toLowerCase()}`;
}

/** Minutes as whole days, hours and minutes. */
export function durationParts(minutes: number): { days: number; hours: number; minutes: number } {
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}

/** Milliseconds from midnight in a zone to an instant, to the minute. */
export function sinceMidnight(instant: Date, zone: string): number {
  const local = localAt(instant.toISOString(), zone);
  return local ? (local.hour * 60 + local.minute) * 60_000 : 0;
}
