import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";

import { parseWholeNumber } from "../i18n/numbers";
import ParsedField from "./ParsedField.svelte";
import { parsedOr } from "./unreadable.svelte";

let shown: object | undefined;

afterEach(async () => {
  if (shown) {
    await unmount(shown);
    shown = undefined;
  }
});

/** A field for a number of words, its value, and a way to type into it. */
function show() {
  const held = $state<{ words: number | null }>({ words: null });
  const props = {
    label: "Words",
    parse: (text: string) => parsedOr(parseWholeNumber(text), text, null),
    format: (words: number | null) => (words === null ? "" : String(words)),
    wrong: "no number",
    get value() {
      return held.words;
    },
    set value(words) {
      held.words = words;
    },
  };
  shown = mount(ParsedField<number | null>, { target: document.body, props });
  flushSync();
  const field = document.querySelector("input");
  if (!field) {
    throw new Error("no field");
  }
  field.focus();
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    flushSync();
  };
  return { held, field, type };
}

test("a value that is filled in while the field has the focus is shown", () => {
  const { held, field } = show();
  held.words = 1200;
  flushSync();
  expect(field.value).toBe("1200");
});

test("a text stays as it is typed while the value follows from it", () => {
  const { held, field, type } = show();
  type("1,200");
  expect([held.words, field.value]).toEqual([1200, "1,200"]);
  type("many");
  held.words = 5;
  flushSync();
  expect([field.value, document.body.textContent.includes("no number")]).toEqual(["many", true]);
});
