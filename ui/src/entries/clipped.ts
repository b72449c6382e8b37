// A cell shows one line. A browser would lay out all of a text of 100 kB for it, so the text is cut.

/** More letters than any column is wide. */
const LONGEST = 240;

/** A text as far as a cell can show it; never half a character. */
export function clipped(text: string): string {
  if (text.length <= LONGEST) {
    return text;
  }
  return `${text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}
