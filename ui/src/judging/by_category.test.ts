import { expect, test } from "vitest";

import { t } from "../i18n";
import { differingNumbers, followsAnother, hasOwnReaders } from "./by_category";

const news = { category: "news", per_entry: 5, quorum: 3 };

test("a category says only what differs from the rest of the round", () => {
  const books = { category: "books", per_entry: 9, quorum: 3 };
  const photo = { category: "photo", per_entry: 5, quorum: 4 };
  const round = { per_entry: 5, quorum: 3, categories: [news, books, photo] };
  expect(differingNumbers(round)).toEqual([
    { category: "books", what: t("round-per-entry", { judges: 9 }) },
    { category: "photo", what: t("round-quorum", { judges: 4 }) },
  ]);
  expect(hasOwnReaders(round)).toBe(true);
});

test("a round that is the same for all categories says nothing of them", () => {
  const round = { per_entry: 5, quorum: 3, categories: [news] };
  expect(differingNumbers(round)).toEqual([]);
  expect(hasOwnReaders(round)).toBe(false);
});

test("a round that is the first of all its categories follows no other", () => {
  const of = (round: number, ...ids: string[]) => ({
    round,
    categories: ids.map((category) => ({ category })),
  });
  const [first, second, third] = [of(1, "news"), of(2, "books"), of(3, "news", "books")];
  const all = [first, second, third];
  expect(all.map((it) => followsAnother(it, all))).toEqual([false, false, true]);
});
