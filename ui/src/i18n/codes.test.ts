import { expect, test } from "vitest";

import { parseCodes } from "./codes";

test.each(["en, fr", "EN; fr", "en fr", "en/FR,", " en ;fr, en "])("the codes %s", (text) => {
  expect(parseCodes(text)).toEqual(["en", "fr"]);
});

test("a word that is no code is not dropped from among others", () => {
  expect(parseCodes("English")).toBeNull();
  expect(parseCodes("en, français")).toBeNull();
  expect(parseCodes("fra")).toBeNull();
  expect(parseCodes(" ")).toEqual([]);
});
