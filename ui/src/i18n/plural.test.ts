import { expect, test } from "vitest";

const files: Record<string, string> = import.meta.glob("../../locales/en-CA/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Counts that can be one. Limits, which are more than one by their nature, have other names. */
const COUNTED = "judges|entries|sheets|pairs|votes|voted|rounds|readings|entrants|due|words";

test("a count has a form for one: nothing says “1 judges”", () => {
  const plain = new RegExp(`^[a-z-]+ = .*\\{ \\$(${COUNTED}) \\} [a-z]+s\\b`);
  const found = Object.entries(files).flatMap(([path, text]) =>
    text
      .split("\n")
      .filter((line) => plain.test(line))
      .map((line) => `${path}: ${line}`),
  );
  expect(Object.keys(files).length).toBeGreaterThan(8);
  // A method that compares each with every other is refused from hundreds on.
  expect(found.filter((it) => !it.includes("error-rank-too-many"))).toEqual([]);
});
