// The marks that a scale has, and the key that gives each.

import type { Scale } from "../desk/bindings/Scale";

/** The most marks that stand in one row. */
const MOST = 21;

/** Every mark of a scale from the lowest to the highest; none where the scale has too many for a row. */
export function marksOf(scale: Scale): number[] {
  const steps = Math.round((scale.max - scale.min) / scale.step);
  if (!Number.isFinite(steps) || steps < 0 || steps >= MOST) {
    return [];
  }
  return Array.from({ length: steps + 1 }, (_, step) => scale.min + step * scale.step);
}

/** The mark that a digit gives on a scale: 0 is ten. Null where the scale has no such mark. */
export function markOfKey(key: string, scale: Scale): number | null {
  if (!/^\d$/.test(key)) {
    return null;
  }
  const mark = key === "0" ? 10 : Number(key);
  return marksOf(scale).includes(mark) ? mark : null;
}
