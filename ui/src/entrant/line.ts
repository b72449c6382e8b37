// Where days stand on the line that shows the window and the deadline.

import type { Call } from "../api";

const DAY = 86_400_000;
/** Room before and after, in days. */
const ROOM = 31;

/** A line of days from 0 to 1. */
export class Line {
  readonly from: number;
  readonly to: number;

  constructor(call: Call, now: number, closes: number) {
    const window = call.window;
    const first = window ? Date.parse(window.from) : closes - 365 * DAY;
    this.from = first - ROOM * DAY;
    this.to = Math.max(closes, Math.min(now, closes + 60 * DAY)) + ROOM * DAY;
  }

  /** The place of an instant, kept on the line. */
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
