// Numbers as they are printed, and as people type them.

import { locale } from "./locale.svelte";

/** A receipt number as it is printed: at least four digits. */
export function fourDigits(number: number): string {
  return String(number).padStart(4, "0");
}

/** The number that a person typed, with a point or a comma; null where the text is none, or is empty. */
export function parseNumber(text: string): number | null {
  const typed = text.trim().replace("\u2212", "-");
  // In English a comma before three digits separates thousands; any other comma is a decimal one.
  const separatesThousands =
    locale.language === "en-CA" && /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(typed);
  const plain = separatesThousands ? typed.replaceAll(",", "") : typed;
  return /^[-+]?(\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : null;
}

/** A whole number from 0 to 999,999,999, with spaces between thousands or without; null where the text is none. */
export function parseWholeNumber(text: string): number | null {
  const number = parseNumber(text.replaceAll(/\s/g, ""));
  const fits = number !== null && Number.isInteger(number) && number >= 0 && number < 1e9;
  return fits ? number : null;
}
