import { expect, test, vi } from "vitest";

import { checkSpellingIn } from "./spelling";

const calls = vi.hoisted(() => [] as string[]);

vi.mock("@tauri-apps/api/core", () => ({
  Channel: vi.fn(),
  invoke: (name: string) => {
    calls.push(name);
    return Promise.resolve(null);
  },
}));

test("spelling is checked from the first field that asks for it", () => {
  const [line, text] = [document.createElement("input"), document.createElement("textarea")];
  line.setAttribute("spellcheck", "false");
  text.setAttribute("spellcheck", "true");
  checkSpellingIn(null);
  checkSpellingIn(line);
  expect(calls).toEqual([]);
  checkSpellingIn(text);
  checkSpellingIn(text);
  expect(calls).toEqual(["check_spelling"]);
});
