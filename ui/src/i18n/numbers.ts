/** A receipt number as it is printed: at least four digits. */
export function fourDigits(number: number): string {
  return String(number).padStart(4, "0");
}

/** The number that a person typed, with a point or a comma; null where the text is none, or is empty. */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace("\u2212", "-");
  return /^[-+]?(\d+[.,]?\d*|[.,]\d+)$/.test(typed) ? Number(typed.replace(",", ".")) : null;
}
