// How the rows of a spreadsheet are shown.

import type { ShownTable } from "../api";

/** The name of a column as spreadsheets have it: 0 is A, 26 is AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const letter = String.fromCharCode(65 + (index % 26));
  return rest < 0 ? letter : columnName(rest) + letter;
}

/** How many columns are shown of a table: rows end with the last cell that says something. */
export function shownColumns(table: ShownTable): number {
  return table.rows.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The least and the most that is kept for the cells of a column, in rem, and how wide a letter is. */
const [NARROWEST, WIDEST, LETTER] = [4, 16, 0.5];

/** How wide each column is at least, in rem: as its longest cell, or what is long enough to be read in lines. */
export function leastWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  return Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
    return Math.min(Math.max(longest * LETTER, NARROWEST), WIDEST);
  });
}

/** Whether a cell is a number as it is printed, in any notation: `1,234.5`, `−3 %`, `$12`, `12 €`. */
export function isNumber(cell: string): boolean {
  return /^[\p{Sc}(+\u2212-]*\s?\d[\d\s.,'’\u00a0\u202f]*(?:\s?[%\p{Sc})])*$/u.test(cell.trim());
}

/** Whether the first row names the columns: every column has a name there, and none of them is a number. */
export function hasHeadings(table: ShownTable): boolean {
  const [first = []] = table.rows;
  const isNamed = first.every((cell) => cell.trim() !== "" && !isNumber(cell));
  return table.rows.length > 1 && first.length === shownColumns(table) && isNamed;
}
