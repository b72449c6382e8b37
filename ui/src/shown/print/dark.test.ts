// Text on dark pages has a contrast of 4.5 : 1 at least (WCAG 1.4.3), on what is marked as well.

import { expect, test } from "vitest";

type Colour = [number, number, number];

const sources = import.meta.glob<string>("./Pages.svelte", {
  query: "?raw",
  import: "default",
  eager: true,
});
const style = sources["./Pages.svelte"] ?? "";

/** The numbers of a declaration, as they are written. */
function numbers(pattern: RegExp): number[] {
  return (pattern.exec(style)?.slice(1) ?? []).map(Number);
}

const [share = NaN] = numbers(/invert\(([\d.]+)\)/u);
const inverted = (grey: number): Colour => {
  const turned = grey * (1 - share) + (255 - grey) * share;
  return [turned, turned, turned];
};

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((it) => {
    const part = it / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour under one that lets it through. */
function under(name: string, below: Colour): Colour {
  const [red = NaN, green = NaN, blue = NaN, percent = NaN] = numbers(
    new RegExp(`--page-${name}: rgb\\((\\d+) (\\d+) (\\d+) / (\\d+)%\\)`, "u"),
  );
  const mixed = [red, green, blue].map(
    (it, at) => it * (percent / 100) + (below[at] ?? NaN) * (1 - percent / 100),
  );
  return mixed as Colour;
}

test("black and grey text that can be read on paper can be read on a dark page", () => {
  // 118 is the lightest grey of 4.5 : 1 on white.
  for (const grey of [0, 64, 118]) {
    expect(contrast(inverted(grey), inverted(255))).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(["found", "current"])("text that is marked as %s stays readable", (name) => {
  const [text, paper] = [under(name, inverted(0)), under(name, inverted(255))];
  expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
});

test("a page that is not drawn yet is as dark as one that is", () => {
  const [paper] = inverted(255);
  const hex = Math.round(paper).toString(16).padStart(2, "0");
  expect(style).toContain(`--page: #${hex.repeat(3)};`);
});
