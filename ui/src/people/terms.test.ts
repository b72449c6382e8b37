import { expect, test } from "vitest";

import { parseLoad, parseNames } from "./terms";

test("names stand one a line, each once", () => {
  expect(parseNames(" CBC \n\nThe Tyee\nCBC")).toEqual(["CBC", "The Tyee"]);
  expect(parseNames("")).toEqual([]);
});

test("a load is a number, none, or not written whole", () => {
  expect([parseLoad(""), parseLoad(" 12 "), parseLoad("many"), parseLoad("-1")]).toEqual([
    null,
    12,
    undefined,
    undefined,
  ]);
});
