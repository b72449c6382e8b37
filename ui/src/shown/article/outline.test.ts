import { expect, test } from "vitest";

import type { Article, ArticleBlock } from "../../api";
import { outlineOf, shownLevel } from "./outline";
import { pictureAddress } from "./picture";

const heading = (level: number, text: string): ArticleBlock => ({
  kind: "heading",
  level,
  spans: [{ text }],
});
const article = (title: string | null, ...blocks: ArticleBlock[]): Article => ({
  title,
  language: null,
  blocks,
});

test("headings come right below that of the pane, whatever level they begin with", () => {
  const { title, shift } = outlineOf(article(null, heading(3, "a"), heading(4, "b")), 2);
  expect(title).toBeNull();
  expect([shownLevel(3, shift), shownLevel(4, shift)]).toEqual([3, 4]);
  expect(shownLevel(6, outlineOf(article(null, heading(1, "a")), 2).shift)).toBe(6);
});

test("a title is shown once, and what is below it is one level lower", () => {
  const own = outlineOf(article("The  River", heading(1, "the river "), heading(2, "b")), 2);
  expect([own.title, shownLevel(1, own.shift)]).toEqual([null, 3]);
  const other = outlineOf(article("The River", heading(1, "Part one")), 2);
  expect([other.title, shownLevel(1, other.shift)]).toEqual(["The River", 4]);
  expect(outlineOf(article(" ", heading(1, "a")), 2).title).toBeNull();
});

test("a heading in a quote or a list counts as well", () => {
  const quote: ArticleBlock = { kind: "quote", blocks: [heading(2, "a")] };
  const list: ArticleBlock = { kind: "list", ordered: false, items: [[], [quote]] };
  expect(outlineOf(article(null, list, heading(5, "b")), 1).shift).toBe(0);
});

test("pictures are told by their first bytes, and anything else has no address", () => {
  expect(pictureAddress(btoa("\x89PNG\r\n\x1a\n"))).toMatch(/^data:image\/png;base64,/);
  expect(pictureAddress(btoa("\xff\xd8\xff\xe0"))).toMatch(/^data:image\/jpeg;/);
  expect(pictureAddress(btoa("GIF89a"))).toMatch(/^data:image\/gif;/);
  expect(pictureAddress(btoa("RIFF\x10\0\0\0WEBP"))).toMatch(/^data:image\/webp;/);
  expect(pictureAddress(btoa("<svg onload='alert()'>"))).toBeUndefined();
});
