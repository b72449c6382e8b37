// Numbers as they are printed, and as people type them.

import { locale } from "./locale.svelte";

/** A receipt number as it is printed: at least four digits. */
export function fourDigits(number: number): string {
  return String(number).padStart(4, "0");
}

/** A number without what separates its thousands: in English a comma before three digits; any other comma is a decimal one. */
function withoutSeparators(typed: string): string {
  const separatesThousands =
    locale.language === "en-CA" && /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(typed);
  return separatesThousands ? typed.replaceAll(",", "") : typed;
}

/** The number that a person typed, with a point or a comma; null where the text is none, or is empty. */
export function parseNumber(text: string): number | null {
  const plain = withoutSeparators(text.trim().replace("\u2212", "-"));
  return /^[-+]?(\d+[.,]?\d*|[.,]\d+)$/.test(plain) ? Number(plain.replace(",", ".")) : null;
}

/** A whole number from 0 to 999,999,999, with spaces between thousands or without; null where the text is none. */
export function parseWholeNumber(text: string): number | null {
  // "2.000" is two in one country and two thousand in another: with a decimal mark it is not read at all.
  const plain = withoutSeparators(text.replaceAll(/\s/g, ""));
  return /^\+?\d{1,9}$/.test(plain) ? Number(plain) : null;
}
