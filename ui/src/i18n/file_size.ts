// The size of a file, in the largest unit of which it has at least one.

import { numberFormatter } from "./formatters";
import { locale } from "./locale.svelte";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size in words: `512 bytes`, `3.4 MB`; in French `3,4 Mo`. A kilobyte has 1,000 bytes. */
export function fileSize(bytes: number): string {
  // 999,500 bytes would be rounded to "1,000 kB".
  const at = UNITS.findLastIndex((_, power) => bytes >= 0.9995 * 1000 ** power);
  const unit = UNITS[Math.max(at, 0)] ?? "byte";
  return numberFormatter(locale.language, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: unit === "byte" || unit === "kilobyte" ? 0 : 1,
  }).format(bytes / 1000 ** Math.max(at, 0));
}
