import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import type { Article as Read, ArticleBlock } from "../api";
import * as api from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import Article from "./Article.svelte";

vi.mock("../api", async (original) => ({ ...(await original()), openLink: vi.fn() }));

let shown: object;

afterEach(() => unmount(shown));

function show(...blocks: ArticleBlock[]): HTMLElement {
  const article: Read = { title: "The River", language: "fr", blocks };
  shown = mount(Article, { target: document.body, props: { article, level: 3 } });
  flushSync();
  const found = document.querySelector("article");
  expect(found).not.toBeNull();
  return found ?? document.body;
}

const paragraph = (...spans: api.ArticleSpan[]): ArticleBlock => ({ kind: "paragraph", spans });

test("a document is in its language, and its headings are below the one above", () => {
  const spans = [{ text: "Upstream" }];
  const article = show({ kind: "heading", level: 1, spans }, paragraph({ text: "Water." }));
  expect([article.lang, article.dir]).toEqual(["fr", "auto"]);
  expect(article.querySelector("h4")?.textContent).toBe("The River");
  expect(article.querySelector("h5")?.textContent).toBe("Upstream");
});

test("words look as in the document, and what looks like markup is text", () => {
  const words = [
    { text: "one ", bold: true, italic: true },
    { text: "<b>two</b> " },
    { text: "2", superscript: true },
  ];
  const article = show(paragraph(...words));
  expect(article.querySelector("strong em")?.textContent).toBe("one ");
  expect(article.querySelector("p")?.textContent).toBe("one <b>two</b> 2");
  expect([article.querySelector("b"), article.querySelector("sup")?.textContent]).toEqual([
    null,
    "2",
  ]);
});

test("a link says where it leads and opens in the browser; no other address does", () => {
  const link = (text: string, to: string) => ({ text, link: to });
  const article = show(
    paragraph(
      link("story", "https://www.example.org/a"),
      link("write", "mailto:a@example.org"),
      link("odd", "not an address"),
    ),
  );
  const links = article.querySelectorAll<HTMLElement>("[role=link]");
  expect([...links].map((it) => it.title)).toEqual([
    t("article-link", { host: "www.example.org" }),
  ]);
  click(links[0]);
  links[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  expect(vi.mocked(api.openLink).mock.calls).toEqual([
    ["https://www.example.org/a"],
    ["https://www.example.org/a"],
  ]);
});

test("a mark leads to its note, and the note back to the mark it was reached from", () => {
  const named = { text: "1", note: "1" };
  const note = { mark: "1", blocks: [paragraph({ text: "See the map." })] };
  const article = show(paragraph(named), paragraph(named), { kind: "footnotes", notes: [note] });
  const marks = article.querySelectorAll<HTMLElement>("[data-note-of]");
  marks[1]?.focus();
  click(marks[1]);
  expect(document.activeElement?.textContent).toContain("See the map.");
  click(article.querySelector<HTMLElement>(".note button"));
  expect(document.activeElement).toBe(marks[1]);
});

test("tables keep their headings and spans, lists their order, pictures their words", () => {
  const cell = (text: string, header: boolean, across = 1, down = 1) => ({
    ...{ spans: [{ text }], header, across, down },
  });
  const article = show(
    {
      kind: "table",
      rows: [
        [cell("Year", true), cell("Deaths", true, 2)],
        [cell("2020", true, 1, 2), cell("3", false), cell("4", false)],
      ],
    },
    { kind: "list", ordered: true, items: [[paragraph({ text: "first" })]] },
    { kind: "picture", alt: "A map", caption: [{ text: "The delta" }], data: "iVBORw0KGgo=" },
    { kind: "picture", alt: "A chart", caption: [], data: null },
  );
  const heads = [...article.querySelectorAll("th")].map((it) => [it.scope, it.colSpan, it.rowSpan]);
  expect(heads).toEqual([
    ["col", 1, 1],
    ["colgroup", 2, 1],
    ["row", 1, 2],
  ]);
  expect(article.querySelector("ol > li p")?.textContent).toBe("first");
  expect(article.querySelector("img")?.alt).toBe("A map");
  expect(article.querySelector("figcaption")?.textContent).toBe("The delta");
  expect(article.querySelector(".missing")?.textContent.trim()).toBe(
    t("article-picture-missing-of", { alt: "A chart" }),
  );
});

test("how the document is read is chosen above it", () => {
  show(paragraph({ text: "Water." }));
  expect(document.querySelector("[role=group]")?.ariaLabel).toBe(t("reading-tools"));
});
