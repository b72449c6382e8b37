import { expect, test, vi } from "vitest";

import { spellIn } from "./spelling";

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
  spellIn(null);
  spellIn(line);
  expect(calls).toEqual([]);
  spellIn(text);
  spellIn(text);
  expect(calls).toEqual(["check_spelling"]);
});
