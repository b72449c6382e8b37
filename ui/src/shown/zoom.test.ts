import { expect, test } from "vitest";

import { fitted, fittingScale, kept, zoomed, type Placed } from "./zoom";

const frame = { width: 400, height: 300 };
const picture = { width: 4000, height: 1500 };
const whole: Placed = { scale: 0.1, x: 0, y: 75 };

test("a large picture is fitted and centred, a small one keeps its size", () => {
  expect(fitted(frame, picture)).toEqual(whole);
  expect(fittingScale(frame, { width: 40, height: 30 })).toBe(1);
  expect(fitted(frame, { width: 40, height: 30 })).toEqual({ scale: 1, x: 180, y: 135 });
});

test("what lies under the pointer stays there", () => {
  const once = zoomed(whole, 1, frame, picture, { x: 100, y: 150 });
  // The point of the picture at (100, 150) of the frame, before and after.
  const under = (at: Placed) => [(100 - at.x) / at.scale, (150 - at.y) / at.scale];
  expect(under(once)).toEqual(under(whole));
});

test("zooming ends at the whole picture and at eight times its size", () => {
  expect(zoomed({ scale: 1, x: -900, y: -900 }, 0.01, frame, picture)).toEqual(whole);
  expect(zoomed(whole, 100, frame, picture).scale).toBe(8);
});

test("no gap opens beside the picture, wherever it is moved", () => {
  for (const [x, y] of [
    [5000, 5000],
    [-5000, -5000],
    [-120, -80],
  ] as const) {
    const at = kept({ scale: 0.5, x, y }, frame, picture);
    expect(at.x).toBeLessThanOrEqual(0);
    expect(at.x + picture.width * 0.5).toBeGreaterThanOrEqual(frame.width);
    expect(at.y).toBeLessThanOrEqual(0);
    expect(at.y + picture.height * 0.5).toBeGreaterThanOrEqual(frame.height);
  }
  expect(kept({ scale: 0.5, x: -120, y: -80 }, frame, picture)).toEqual({
    ...{ scale: 0.5, x: -120, y: -80 },
  });
});
