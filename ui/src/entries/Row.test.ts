import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test } from "vitest";

import type { EntriesRow } from "../api";
import { locale } from "../i18n";
import Row from "./Row.svelte";

const body = document.body.appendChild(document.createElement("tbody"));
let shown: object | undefined;

function show(change: Partial<EntriesRow>): HTMLTableRowElement {
  const row: EntriesRow = {
    id: "1",
    number: 148,
    title: "Nations Divided",
    byline: "Megan O’Toole",
    outlet: "Al Jazeera",
    category: "mixed-media",
    published: "2020-12-01",
    received_at: "2021-01-22T19:05:16Z",
    verdict: "needs_person",
    state: "submitted",
    ...change,
  };
  const handlers = { onchoose: () => undefined, onopen: () => undefined, onmark: () => undefined };
  shown = mount(Row, {
    target: body,
    props: { row, index: 3, chosen: true, marked: true, category: "Mixed Media", ...handlers },
  });
  flushSync();
  const found = body.querySelector("tr");
  if (!found) {
    throw new Error("no row");
  }
  return found;
}

const cell = (row: HTMLTableRowElement, name: string) =>
  row.querySelector(`.${name}`)?.textContent.trim();

afterEach(async () => {
  locale.setLanguage("en-CA");
  if (shown) {
    await unmount(shown);
  }
});

test("a row tells number, days and verdict in the language of the window", () => {
  locale.zone = "America/Toronto";
  const row = show({});
  expect(cell(row, "number")).toBe("0148");
  expect(cell(row, "published")).toBe("Dec 1, 2020");
  expect(cell(row, "received")).toBe("Jan 22, 14:05");
  expect(row.getAttribute("aria-selected")).toBe("true");
  expect(row.getAttribute("aria-rowindex")).toBe("5");
  locale.setLanguage("fr-CA");
  flushSync();
  expect(cell(row, "published")).toBe("1er déc. 2020");
  expect(cell(row, "verdict")).toBe("À trancher");
});

test("what is not known says so", () => {
  expect(cell(show({ published: null }), "published")).toBe("not known");
});

test("hostile text is text", () => {
  const title = "<img src=x onerror=alert(1)><script>alert(1)</script>\u202e\u{1f5de}";
  const row = show({ title });
  expect(cell(row, "title")).toBe(title);
  expect(row.querySelector("img, script")).toBeNull();
  expect(row.querySelector(".title bdi")).not.toBeNull();
});

test("100 kB of title cost a line, and no half character", () => {
  const text = cell(show({ title: "\u{1f5de}".repeat(25_000) }), "title") ?? "";
  expect(text.length).toBeLessThan(300);
  expect(() => encodeURIComponent(text)).not.toThrow();
  expect(text.endsWith("…")).toBe(true);
});
