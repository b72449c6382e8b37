/** How many judges shall read an entry, from 1 to 99, as a person typed it; null where the text is no such number. */
export function parsePerEntry(text: string): number | null {
  return /^[1-9]\d?$/.test(text) ? Number(text) : null;
}
