import { afterEach, expect, test } from "vitest";

import { keyOf, keyOutsideFields } from "./keys";
import { settings } from "./settings.svelte";

const sources: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,svelte}", "!../**/*.test.ts", "!./keys.ts"],
  { query: "?raw", import: "default", eager: true },
);

function pressed(key: string, more: KeyboardEventInit = {}, on = "div"): KeyboardEvent {
  const target = document.createElement(on);
  const event = new KeyboardEvent("keydown", { key, ...more });
  target.dispatchEvent(event);
  return event;
}

afterEach(() => {
  settings.letters = true;
});

test("a single character acts alone, and not at all while the settings are off", () => {
  expect(keyOf(pressed("c"))).toBe("c");
  expect(keyOf(pressed("c", { ctrlKey: true }))).toBe("");
  settings.letters = false;
  expect(["c", "/", "7", "=", "ё"].map((key) => keyOf(pressed(key)))).toEqual(["", "", "", "", ""]);
  expect(["Enter", "ArrowUp", " "].map((key) => keyOf(pressed(key)))).toEqual([
    "Enter",
    "ArrowUp",
    " ",
  ]);
});

test("what has the focus takes its own characters, and no shortcut acts there", () => {
  settings.letters = false;
  expect(keyOf(pressed("7", {}, "input"))).toBe("7");
  settings.letters = true;
  expect(keyOutsideFields(pressed("c", {}, "input"))).toBe("");
});

test("no screen decides for itself on a single character", () => {
  const own = /event\.key(\.toLowerCase\(\))? === "[^" ]"|\[event\.key\]|\(event\.key[,)]/;
  const withCommandKey = /ctrlKey|metaKey|\bhasCommandKey\b/;
  const found = Object.entries(sources).flatMap(([path, text]) =>
    text
      .split("\n")
      .filter((line) => own.test(line) && !withCommandKey.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  // Names of keys are longer than one character: a list of them decides nothing about single ones.
  expect(found.filter((it) => !it.includes('["ArrowDown"'))).toEqual([]);
});
