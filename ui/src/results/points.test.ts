import { expect, test } from "vitest";

import type { Criterion } from "../api";
import { totalPoints } from "./points";

const criterion = (points?: number): Criterion => ({
  id: "depth",
  name: "Depth",
  text: "How deep.",
  weight: 1,
  ...(points === undefined ? {} : { points }),
});

test("points are added up where every criterion has some", () => {
  expect(totalPoints([criterion(40), criterion(60)])).toBe(100);
  expect(totalPoints([criterion(40), criterion()])).toBe(null);
  expect(totalPoints([])).toBe(null);
});
