import { expect, test } from "vitest";

import type { ShownTable } from "../api";
import { columnName, hasHeadings, isNumber, leastWidths, shownColumns } from "./tables";

const table = (...rows: string[][]): ShownTable => ({
  name: "",
  columns: 3,
  rows,
  rows_in_all: rows.length,
});

test("columns are named as in a spreadsheet", () => {
  expect([0, 25, 26, 51, 52, 99, 701, 702].map(columnName)).toEqual([
    ...["A", "Z", "AA", "AZ", "BA", "CV", "ZZ", "AAA"],
  ]);
});

test("numbers are told as they are printed, and dates and codes are none", () => {
  const numbers = ["12", "-3.50", "−3,5", "1 234", "12\u00a0%", "$1,200", "12 €", "(300)"];
  expect(numbers.filter((it) => !isNumber(it))).toEqual([]);
  const others = ["", "-", "2020-12-31", "12 km", "A4", "12:30", "$"];
  expect(others.filter(isNumber)).toEqual([]);
});

test("the first row names the columns where it names all of them", () => {
  expect(hasHeadings(table(["Outlet", "Year"], ["The Star", "2020"]))).toBe(true);
  expect(hasHeadings(table(["Outlet"], ["The Star", "2020"]))).toBe(false);
  expect(hasHeadings(table(["Outlet", "2020"], ["The Star", "3"]))).toBe(false);
  expect(hasHeadings(table(["Outlet", " "], ["The Star", "3"]))).toBe(false);
  expect(hasHeadings(table(["Outlet", "Year"]))).toBe(false);
  expect(shownColumns(table(["a"], [], ["a", "", "c"]))).toBe(3);
});

test.each([
  ["a column of years is narrow", "2020", 4],
  ["a name stands in one line", "Saint-Jean-sur-Richelieu", 12],
  ["a text is read in lines", "It rains. ".repeat(90), 16],
])("%s", (_, text, width) => {
  expect(leastWidths([["A"], [text], [""], []], 1)).toEqual([width]);
});

test("a column in which nothing stands is there, too", () => {
  expect(leastWidths([["", "b"]], 3)).toEqual([4, 4, 4]);
});
