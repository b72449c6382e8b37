import { expect, test } from "vitest";

import { DEFAULT_QUERY } from "./table_query";
import { cell, fetchRows, tableText } from "./clipboard_text";
import { testDesk, testRow } from "./testdesk";

test("a cell stays one cell, and is never a formula", () => {
  expect(cell("Law\tof\r\nthe land ")).toBe("Law of the land");
  expect(cell("=HYPERLINK(1)")).toBe("'=HYPERLINK(1)");
  expect(cell("\n@SUM(1)")).toBe("'@SUM(1)");
  expect(cell("\u00a0+1")).toBe("'+1");
  expect(cell("a-b")).toBe("a-b");
});

test("a table has its headings and one line a row", () => {
  const rows = [testRow(7, { title: "One" }), testRow(8, { title: "-Two" })];
  const cellText = (row: (typeof rows)[0], column: string) =>
    column === "number" ? String(row.number) : row.title;
  const text = tableText(rows, ["number", "title"], (column) => column.toUpperCase(), cellText);
  expect(text).toBe("NUMBER\tTITLE\n7\tOne\n8\t'-Two");
});

test("rows are read from the desk in their order, no more than it gives at once", async () => {
  const { fetch, skips, letGo } = testDesk(2000);
  const ranges = [
    { first: 3, last: 4 },
    { first: 900, last: 1500 },
  ];
  let numbers: number[] = [];
  void fetchRows(ranges, DEFAULT_QUERY, fetch).then((rows) => {
    numbers = rows.map((row) => row.number);
  });
  await letGo();
  expect(skips()).toEqual([3, 900, 1400]);
  expect(numbers).toEqual([3, ...Array.from({ length: 600 }, (_, at) => 900 + at)]);
});

test("all rows of an answer that nobody counted to the end are read to its end", async () => {
  const { fetch, skips, letGo } = testDesk(1200, 1000);
  let numbers: number[] = [];
  void fetchRows([{ first: 0, last: Infinity }], DEFAULT_QUERY, fetch).then((rows) => {
    numbers = rows.map((row) => row.number);
  });
  await letGo();
  expect(skips()).toEqual([0, 500, 1000]);
  expect(numbers).toHaveLength(1200);
});
