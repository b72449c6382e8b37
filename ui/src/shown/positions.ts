// Where films and sounds were left, until the app is closed.

/** In seconds, by the hash of the file. */
const positions = new Map<string, number>();

/** How close to its end a recording counts as finished, in seconds: it then begins at its beginning again. */
const END = 2;

/** Notes how far a file was played; `duration` in seconds, not a number where it is not known. */
export function notePosition(hash: string, time: number, duration: number): void {
  if (time > duration - END) {
    positions.delete(hash);
  } else {
    positions.set(hash, time);
  }
}

/** Where a file was left, in seconds; 0 for one that was not played, or to its end. */
export function positionOf(hash: string): number {
  return positions.get(hash) ?? 0;
}
