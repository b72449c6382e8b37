import { expect, test } from "vitest";

import { formatRuntime, parseRuntime } from "./runtime";

test.each([
  ["6:12", 372],
  ["1:02:03", 3723],
  ["10", 600],
  ["", null],
  ["six", null],
  ["1:2:3:4", null],
  ["1h30", 5400],
  ["1 h 30 min", 5400],
  ["2 h", 7200],
  ["6 min", 360],
  ["6 min 12", 372],
  ["6 min 12 s", 372],
  ["6′12″", 372],
  ["90 s", 90],
  ["1 hour 5 minutes", 3900],
  ["1\u00a0heure 5\u00a0minutes 3\u00a0secondes", 3903],
  ["6.5", null],
  ["6,5 min", null],
  ["h", null],
  ["1h30h", null],
])("the running time %s", (text, seconds) => {
  expect(parseRuntime(text)).toBe(seconds);
});

test("a running time comes back as it was written", () => {
  expect([372, 3723, 600].map(formatRuntime)).toEqual(["6:12", "1:02:03", "10:00"]);
});
