import { expect, test } from "vitest";

import { isFiltered, searchedFor, sortedBy, START, unfiltered } from "./table_query";

test("a column sorts upwards first, arrivals latest first; again turns it round", () => {
  const byTitle = sortedBy(START, "title");
  expect(byTitle).toMatchObject({ sort: "title", descending: false });
  expect(sortedBy(byTitle, "title").descending).toBe(true);
  expect(sortedBy(byTitle, "received").descending).toBe(true);
  expect(sortedBy(START, "received").descending).toBe(false);
});

test("white space alone is no search", () => {
  expect(searchedFor(START, "  résumé ").search).toBe("résumé");
  expect(searchedFor(START, " \t").search).toBeNull();
});

test("taking the filters away keeps the order", () => {
  const asked = { ...sortedBy(START, "title"), search: "war", category: "written-news" };
  expect(isFiltered(asked)).toBe(true);
  expect(isFiltered(unfiltered(asked))).toBe(false);
  expect(unfiltered(asked).sort).toBe("title");
});
