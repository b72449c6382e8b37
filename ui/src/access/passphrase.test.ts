import { expect, test } from "vitest";

import { problemOf } from "./passphrase";

test("a passphrase is long enough and the same twice", () => {
  expect(problemOf("eleven char", "eleven char", 12)).toBe("short");
  expect(problemOf("twelve chars", "", 12)).toBe("differs");
  expect(problemOf("twelve chars", "twelve char", 12)).toBe("differs");
  expect(problemOf("twelve chars", "twelve chars", 12)).toBeNull();
});

test("a letter outside the first plane counts once, as it does where it is checked", () => {
  expect(problemOf("🎞🎞🎞🎞🎞🎞", "🎞🎞🎞🎞🎞🎞", 12)).toBe("short");
});
