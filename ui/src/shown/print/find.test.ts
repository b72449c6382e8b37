import { expect, test } from "vitest";

import { findIn, piecesOf, wholeText, type PageText } from "./find";

const words = (text: string, query: string) =>
  findIn(text, query).map(({ from, to }) => text.slice(from, to));

test("words are found in any case and with or without accents", () => {
  expect(words("Élection, ÉLECTION, elections", "élection")).toEqual([
    ...["Élection", "ÉLECTION", "election"],
  ]);
  expect(words("The ﬁnal ﬁgure", "final")).toEqual(["ﬁnal"]);
  expect(words("a😀b 😀", "😀")).toEqual(["😀", "😀"]);
  expect(words("anything", "  ")).toEqual([]);
});

test("words are found over the end of a line", () => {
  expect(words("the river\nflows", "river  flows")).toEqual(["river\nflows"]);
  expect(words("a jour-\nnalist", "journalist")).toEqual(["jour-\nnalist"]);
  expect(words("a well-\nknown one", "well-known")).toEqual(["well-\nknown"]);
  expect(words("soft\u00adware", "software")).toEqual(["soft\u00adware"]);
});

test("what is found does not overlap", () => {
  expect(findIn("aaaa", "aa")).toEqual([
    { from: 0, to: 2 },
    { from: 2, to: 4 },
  ]);
});

const page: PageText = {
  runs: [
    { text: "Two riv", endsLine: false },
    { text: "ers", endsLine: true },
    { text: "", endsLine: true },
    { text: "meet, rivers flow", endsLine: false },
  ],
};

test("runs are cut where something was found, and lose nothing", () => {
  const pieces = piecesOf(page, findIn(wholeText(page), "rivers"));
  expect(pieces).toEqual([
    [
      { text: "Two ", found: null },
      { text: "riv", found: 0 },
    ],
    [{ text: "ers", found: 0 }],
    [],
    [
      { text: "meet, ", found: null },
      { text: "rivers", found: 1 },
      { text: " flow", found: null },
    ],
  ]);
  const over = piecesOf(page, findIn(wholeText(page), "rivers meet"));
  expect(over.map((run) => run.map((it) => it.text).join(""))).toEqual(
    page.runs.map((it) => it.text),
  );
  expect(over[3]?.[0]).toEqual({ text: "meet", found: 0 });
});
