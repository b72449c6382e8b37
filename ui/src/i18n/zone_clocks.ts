// What clocks of a zone stand at, by the zone data of Rust: that of the web view is the system's, and mostly older. British
// Columbia, Alberta and Manitoba changed their clocks for the last time in 2026.

import written from "../../../docs/zones.json";

/** The seconds since 1970 that are written: from the first to before the end. */
const [FIRST, END] = [written.from, written.until];

/** Seconds since 1970 from which on clocks stand at an offset, and that offset in minutes east of UTC. */
type Clock = readonly [number, number];

const BY_ZONE = new Map<string, readonly Clock[]>(
  written.groups.flatMap(({ zones, clocks }) =>
    zones.map((zone): [string, readonly Clock[]] => [zone, clocks as unknown as readonly Clock[]]),
  ),
);

/** The offset of a zone at an instant in minutes east of UTC; null outside of the years and zones that are written. */
export function zoneOffset(zone: string, at: number): number | null {
  const second = at / 1000;
  if (!(second >= FIRST && second < END)) {
    return null;
  }
  return BY_ZONE.get(zone)?.findLast(([since]) => since <= second)?.[1] ?? null;
}

/** An offset as people write it: `UTC-07:00`. */
export function offsetLabel(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
