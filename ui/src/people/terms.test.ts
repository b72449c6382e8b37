import { expect, test } from "vitest";

import { parseLanguages, parseLoad, parseNames } from "./terms";

test("names stand one a line, each once", () => {
  expect(parseNames(" CBC \n\nThe Tyee\nCBC")).toEqual(["CBC", "The Tyee"]);
  expect(parseNames("")).toEqual([]);
});

test("codes of languages are parted as people part them", () => {
  expect(parseLanguages("EN, fr;cr  en")).toEqual(["en", "fr", "cr"]);
  expect(parseLanguages(" ")).toEqual([]);
});

test("a load is a number, none, or not written whole", () => {
  expect([parseLoad(""), parseLoad(" 12 "), parseLoad("many"), parseLoad("-1")]).toEqual([
    null,
    12,
    undefined,
    undefined,
  ]);
});
