import { expect, test } from "vitest";

import { isFiltered, withSearch, withSort, DEFAULT_QUERY, unfiltered } from "./table_query";

test("a column sorts upwards first, arrivals latest first; again turns it round", () => {
  const byTitle = withSort(DEFAULT_QUERY, "title");
  expect(byTitle).toMatchObject({ sort: "title", descending: false });
  expect(withSort(byTitle, "title").descending).toBe(true);
  expect(withSort(byTitle, "received").descending).toBe(true);
  expect(withSort(DEFAULT_QUERY, "received").descending).toBe(false);
});

test("white space alone is no search", () => {
  expect(withSearch(DEFAULT_QUERY, "  résumé ").search).toBe("résumé");
  expect(withSearch(DEFAULT_QUERY, " \t").search).toBeNull();
});

test("taking the filters away keeps the order", () => {
  const asked = { ...withSort(DEFAULT_QUERY, "title"), search: "war", category: "written-news" };
  expect(isFiltered(asked)).toBe(true);
  expect(isFiltered(unfiltered(asked))).toBe(false);
  expect(unfiltered(asked).sort).toBe("title");
});
