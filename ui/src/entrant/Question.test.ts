import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";

import type { Answer, Question as Asked } from "../api";
import { t } from "../i18n";
import Question from "./Question.svelte";
import { click } from "../parts/testclick";

let shown: object;

afterEach(() => unmount(shown));

/** Types each text into the field of a question; gives the answers that come of them, and whether the field is wrong. */
function answers(kind: Asked["kind"], texts: readonly string[]): [Answer | undefined, boolean][] {
  let answer: Answer | undefined;
  const props = {
    question: { id: "q", of: "entry", kind, text: "How many?" } as Asked,
    onchange: () => undefined,
    get answer() {
      return answer;
    },
    set answer(given) {
      answer = given;
    },
  };
  shown = mount(Question, { target: document.body, props });
  flushSync();
  return texts.map((text) => {
    const field = document.querySelector("input");
    if (!field) {
      throw new Error("no field");
    }
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    flushSync();
    return [answer, field.getAttribute("aria-invalid") === "true"];
  });
}

test("an answer that is no number is said, and is not saved as no answer", () => {
  expect(answers("number", ["3,5", "3,5 km", ""])).toEqual([
    [3.5, false],
    [3.5, true],
    [undefined, false],
  ]);
});

test("a country that is no code is said, and is not dropped from among the others", () => {
  expect(answers("countries", ["ca", "ca, Canada", "ca, us"])).toEqual([
    [["CA"], false],
    [["CA"], true],
    [["CA", "US"], false],
  ]);
  expect(document.body.textContent).not.toContain(t("codes-wrong"));
});

test("an option that the call no longer has stays in the answer until it is taken out", () => {
  let answer: Answer | undefined = ["law", "bill"];
  const option = [
    { id: "law", text: "A law" },
    { id: "inquiry", text: "An inquiry" },
  ];
  const props = {
    question: { id: "q", of: "entry", kind: "choices", text: "What followed?", option } as Asked,
    onchange: () => undefined,
    get answer() {
      return answer;
    },
    set answer(given) {
      answer = given;
    },
  };
  shown = mount(Question, { target: document.body, props });
  flushSync();
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  expect(boxes().map((box) => box.checked)).toEqual([true, false, true]);
  expect(document.body.textContent).toContain("bill");
  click(boxes()[2]);
  flushSync();
  expect(answer).toEqual(["law"]);
});
