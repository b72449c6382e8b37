import { expect, test } from "vitest";

import { MOST_MATCHES, PrintSearch, type Searched } from "./search.svelte";

const document = (...pages: string[]): Searched => ({
  pageCount: pages.length,
  text: (page) => Promise.resolve({ runs: [{ text: pages[page] ?? "", endsLine: false }] }),
});

test("matches are counted over all pages, and the first one from here is shown", async () => {
  const search = new PrintSearch();
  search.query = "river";
  await search.search(document("A river.", "Nothing", "River, river"), 1);
  expect(search.matches.map((it) => it.page)).toEqual([0, 2, 2]);
  expect([search.at, search.current?.page, search.isSearching]).toEqual([1, 2, false]);
  search.step(1);
  search.step(1);
  expect(search.at).toBe(0);
  search.step(-1);
  expect(search.at).toBe(2);
});

test("where only pages before have it, the first of those is shown", async () => {
  const search = new PrintSearch();
  search.query = "river";
  await search.search(document("A river.", "Nothing"), 1);
  expect(search.at).toBe(0);
});

test("a newer search ends an older one", async () => {
  const search = new PrintSearch();
  search.query = "river";
  const older = search.search(document("river", "river"), 0);
  search.query = "sea";
  await Promise.all([older, search.search(document("sea"), 0)]);
  expect(search.matches).toEqual([{ page: 0, from: 0, to: 3 }]);
  search.query = " ";
  await search.search(document("sea"), 0);
  expect([search.matches.length, search.current]).toEqual([0, null]);
  search.step(1);
  expect(search.at).toBe(-1);
});

test("pages that are pictures are told from pages without the words", async () => {
  const search = new PrintSearch();
  search.query = "river";
  await search.search(document("", " \n"), 0);
  expect(search.isWithoutText).toBe(true);
  await search.search(document("", "sea"), 0);
  expect(search.isWithoutText).toBe(false);
});

test("a letter that is everywhere is not listed without end", async () => {
  const search = new PrintSearch();
  search.query = "e";
  await search.search(document("e".repeat(700), "e".repeat(700), "e"), 0);
  expect([search.matches.length, search.isCut]).toEqual([MOST_MATCHES, true]);
});
