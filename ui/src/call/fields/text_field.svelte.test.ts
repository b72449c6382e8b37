import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";

import type { Text } from "../../api";
import { locale } from "../../i18n";
import TextField from "./TextField.svelte";
import { click } from "../../parts/testclick";

let held = $state<Text>("");
let shown: object;

function show(value: Text): void {
  held = value;
  const props = {
    label: "Name",
    get value() {
      return held;
    },
    set value(text) {
      held = text;
    },
  };
  shown = mount(TextField, { target: document.body, props });
  flushSync();
}

afterEach(async () => {
  locale.language = "en-CA";
  await unmount(shown);
});

/** Presses the button that splits the words into two languages, or joins them again. */
function splitOrJoin(): void {
  click("button");
  flushSync();
}

function type(text: string): void {
  const field = document.querySelector("input");
  if (!field) {
    throw new Error("no field");
  }
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

test("the other language has its words back once they are split again", () => {
  show({ en: "News", fr: "Nouvelles" });
  splitOrJoin();
  expect(held).toBe("News");
  type("Best news");
  splitOrJoin();
  expect(held).toEqual({ en: "Best news", fr: "Nouvelles" });
});

test("the words that stayed go back to their own language, whatever the language of the reader is by then", () => {
  locale.language = "fr-CA";
  show({ en: "News", fr: "Nouvelles" });
  splitOrJoin();
  expect(held).toBe("Nouvelles");
  locale.language = "en-CA";
  splitOrJoin();
  expect(held).toEqual({ en: "News", fr: "Nouvelles" });
});

test("the only words stay, in whichever language they are", () => {
  show({ en: "", fr: "Nouvelles" });
  splitOrJoin();
  expect(held).toBe("Nouvelles");
  splitOrJoin();
  expect(held).toEqual({ en: "", fr: "Nouvelles" });
});

test("words that came from elsewhere are not joined with what stood here before", () => {
  show({ en: "News", fr: "Nouvelles" });
  splitOrJoin();
  held = "Photography";
  flushSync();
  splitOrJoin();
  expect(held).toEqual({ en: "Photography", fr: "" });
});

test("words that came from elsewhere and were changed here have no words of before", () => {
  show({ en: "News", fr: "Nouvelles" });
  splitOrJoin();
  held = "Photography";
  flushSync();
  type("Photos");
  splitOrJoin();
  expect(held).toEqual({ en: "Photos", fr: "" });
});

test("words that were written once are taken for the language of whoever reads", () => {
  locale.language = "fr-CA";
  show("Nouvelles");
  splitOrJoin();
  expect(held).toEqual({ en: "", fr: "Nouvelles" });
});
