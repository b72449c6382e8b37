import { expect, test } from "vitest";

import { formatRuntime, parseRuntime } from "./runtime";

test.each([
  ["6:12", 372],
  ["1:02:03", 3723],
  ["10", 600],
  ["", null],
  ["six", null],
  ["1:2:3:4", null],
])("the running time %s", (text, seconds) => {
  expect(parseRuntime(text)).toBe(seconds);
});

test("a running time comes back as it was written", () => {
  expect([372, 3723, 600].map(formatRuntime)).toEqual(["6:12", "1:02:03", "10:00"]);
});
