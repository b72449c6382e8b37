// A cell shows a line at most. A browser that is given 100 kB for that line lays all of it out.

/** More letters than any column is wide. */
const LONGEST = 240;

/** A text as far as a cell can show it; never half a character. */
export function clipped(text: string): string {
  if (text.length <= LONGEST) {
    return text;
  }
  return `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
