import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";

import type { ShownTable } from "../api";
import { t } from "../i18n";
import { click } from "../parts/testclick";
import Table from "./Table.svelte";

let shown: object;

afterEach(() => unmount(shown));

function show(...tables: ShownTable[]): void {
  Element.prototype.scrollTo = vi.fn();
  shown = mount(Table, { target: document.body, props: { tables, name: "deaths.xlsx" } });
  flushSync();
}

const long: ShownTable = {
  name: "Deaths",
  columns: 2,
  rows: [
    ["Place", "Count"],
    ...Array.from({ length: 250 }, (_, at) => [`Place ${at}`, String(at)]),
  ],
  rows_in_all: 5000,
};
const short: ShownTable = { name: "", columns: 2, rows: [["1"], ["", "2"]], rows_in_all: 2 };
const heads = () => [...document.querySelectorAll("thead th")].slice(1).map((it) => it.textContent);
const rows = () => document.querySelectorAll("tbody tr");

test("names of columns head the table, and it says how much of it is shown", () => {
  show(long);
  expect(heads()).toEqual(["Place", "Count"]);
  expect(document.body.textContent).toContain(
    t("table-rows-shown", { shown: "251", all: "5,000" }),
  );
  expect([rows().length, rows()[0]?.getAttribute("aria-rowindex")]).toEqual([199, "2"]);
  click(".more button");
  flushSync();
  expect([rows().length, document.querySelector(".more")]).toEqual([250, null]);
});

test("another sheet is shown in its place, with the letters of a spreadsheet where nothing names its columns", () => {
  show(long, short);
  const sheets = document.querySelectorAll<HTMLElement>(".tabs button");
  expect([...sheets].map((it) => it.textContent)).toEqual([
    "Deaths",
    t("table-sheet", { number: "2" }),
  ]);
  click(sheets[1]);
  flushSync();
  expect(heads()).toEqual(["A", "B"]);
  expect([...document.querySelectorAll("td")].map((it) => it.textContent)).toEqual([
    "1",
    "",
    "",
    "2",
  ]);
});

test("the arrows that scroll it are not taken for an answer by the screen around it", () => {
  show(long);
  const pane = document.querySelector(".pane");
  const around = vi.fn();
  window.addEventListener("keydown", around);
  Object.defineProperty(pane, "scrollWidth", { value: 900 });
  pane?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  expect(around).not.toHaveBeenCalled();
  window.removeEventListener("keydown", around);
});

test("an empty sheet says so", () => {
  show({ name: "Notes", columns: 0, rows: [], rows_in_all: 0 });
  expect(document.querySelector("p")?.textContent).toBe(t("table-empty"));
});
