// Rows as text for the clipboard: a table that a spreadsheet takes as one.

import type { EntriesPage, EntriesQuery, EntriesRow, EntriesSort } from "../api";
import { verdictMessageId } from "../parts/glyph";
import { t } from "../i18n";
import { type TableQuery, pageQuery } from "./table_query";
import type { Ranges } from "./ranges";

/** The most that the desk gives at once. */
const MOST = 500;

/** Every row of these ranges, as the desk has them. */
export async function fetchRows(
  ranges: Ranges,
  query: TableQuery,
  fetch: (query: EntriesQuery) => Promise<EntriesPage>,
): Promise<EntriesRow[]> {
  const rows: EntriesRow[] = [];
  for (const { first, last } of ranges) {
    for (let skip = first; skip < last; skip += MOST) {
      const page = await fetch(pageQuery(query, skip, Math.min(MOST, last - skip)));
      rows.push(...page.rows);
      if (page.next === null) {
        break;
      }
    }
  }
  return rows;
}

/**
 * What a cell may hold: one line, and nothing that a spreadsheet would run. Source: OWASP, "CSV
 * Injection"; an apostrophe before it makes it text.
 */
export function cell(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return /^[=+\-@＝＋－＠]/u.test(line) ? `'${line}` : line;
}

/** A heading row and the rows, with a tab between cells and a line break between rows. */
export function tableText(
  rows: readonly EntriesRow[],
  columns: readonly EntriesSort[],
  heading: (column: EntriesSort) => string,
  cellText: (row: EntriesRow, column: EntriesSort) => string,
): string {
  const lines = rows.map((row) => columns.map((column) => cell(cellText(row, column))));
  return [columns.map(heading), ...lines].map((cells) => cells.join("\t")).join("\n");
}

/** The text of a cell on the clipboard: days and instants in ISO 8601, as spreadsheets read them. */
export function cellText(
  row: EntriesRow,
  column: EntriesSort,
  categoryName: (id: string) => string,
): string {
  switch (column) {
    case "number":
      return String(row.number);
    case "category":
      return categoryName(row.category);
    case "published":
      return row.published ?? "";
    case "received":
      return row.received_at;
    case "verdict":
      return t(verdictMessageId(row.verdict));
    default:
      return row[column];
  }
}
