// Zones by the towns that people know them by, and spans of time.

import { dateFormatter } from "../i18n/formatters";

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
  const parts = dateFormatter("en-CA", {
    timeZone: zone,
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((it) => it.type === type)?.value ?? 0);
  return (part("hour") * 60 + part("minute")) * 60_000;
}
