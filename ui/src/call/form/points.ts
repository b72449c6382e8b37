// Which fields of the scale and of a criterion the form shows, where criteria have points and where they have none.

import type { Call, Criterion } from "../../api";
import { WEIGHT } from "../document/defaults";

/** The keys of a scale that are shown before the others. */
export const SCALE_PARTS = ["min", "max", "step"] as const;

const hasPoints = ({ points }: Criterion) => typeof points === "number";

/** The keys of the scale that count: a criterion with points is marked from 0 to them, so that only the step does. */
export function countedParts(call: Call): (typeof SCALE_PARTS)[number][] {
  const points = (call.criterion ?? []).some(hasPoints);
  return SCALE_PARTS.filter((part) => part === "step" || !points);
}

/** Whether a criterion has a field for its weight: points stand in place of one, and a wrong one is shown to be set to 1. */
export function showsWeight(criterion: Criterion): boolean {
  return !hasPoints(criterion) || criterion.weight !== WEIGHT;
}
