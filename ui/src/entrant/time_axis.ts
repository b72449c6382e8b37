// The time axis on which an entrant sees the window of publication and the deadline.

import type { Call, Span } from "../api";
import { lastMinute } from "../i18n";
import { localAt } from "../i18n/dates";

const DAY_MS = 86_400_000;
/** Room before and after, in days. */
const ROOM = 31;

/** The minute that clocks in a zone show at an instant, as a call writes it: `2021-01-22T23:59`. */
function minuteIn(zone: string, instant: string): string {
  const at = localAt(instant, zone);
  const two = (number: number) => String(number).padStart(2, "0");
  return at
    ? `${at.year}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}`
    : instant;
}

/**
 * The deadline that a category had before it was extended, by the clocks of its zone; null where it is still in force.
 * `closes` is the first instant that is late now.
 */
export function extendedDeadline(call: Call, category: string, closes: string): string | null {
  const deadline = call.category.find((it) => it.id === category)?.deadline ?? call.deadline;
  return minuteIn(deadline.zone, lastMinute(closes)) === deadline.local ? null : deadline.local;
}

/** Maps instants to positions from 0 to 1. */
export class TimeAxis {
  readonly from: number;
  readonly to: number;

  constructor(window: Span | null, now: number, closes: number) {
    const first = window ? Date.parse(window.from) : closes - 365 * DAY_MS;
    this.from = first - ROOM * DAY_MS;
    this.to = Math.max(closes, Math.min(now, closes + 60 * DAY_MS)) + ROOM * DAY_MS;
  }

  /** The position of an instant; one outside of the axis is at its end. */
  at(instant: number): number {
    return Math.min(1, Math.max(0, (instant - this.from) / (this.to - this.from)));
  }

  /** The first day of each month on the line. */
  months(): Date[] {
    const months = [];
    const start = new Date(this.from);
    for (let month = 1; ; month += 1) {
      const day = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1);
      if (day > this.to) {
        return months;
      }
      months.push(new Date(day));
    }
  }
}
