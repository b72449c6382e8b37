// How long until entries close.

/** Days, hours and minutes, each whole. */
export interface TimeLeft {
  days: number;
  hours: number;
  minutes: number;
}

const MINUTE_MS = 60_000;

/** Parts of a span in milliseconds; a span that is over has none left. */
export function timeLeft(milliseconds: number): TimeLeft {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE_MS));
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}
