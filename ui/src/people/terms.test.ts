import { expect, test } from "vitest";

import { codesOf, loadOf, namesOf } from "./terms";

test("names stand one a line, each once", () => {
  expect(namesOf(" CBC \n\nThe Tyee\nCBC")).toEqual(["CBC", "The Tyee"]);
  expect(namesOf("")).toEqual([]);
});

test("codes of languages are parted as people part them", () => {
  expect(codesOf("EN, fr;cr  en")).toEqual(["en", "fr", "cr"]);
  expect(codesOf(" ")).toEqual([]);
});

test("a load is a number, none, or not written whole", () => {
  expect([loadOf(""), loadOf(" 12 "), loadOf("many"), loadOf("-1")]).toEqual([
    null,
    12,
    undefined,
    undefined,
  ]);
});
