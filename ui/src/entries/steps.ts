// Where a key leads in the table.

/**
 * The row that a key leads to from `index`, out of `rows`; null for another key. Letters act wherever
 * no text is typed, the rest only in the table itself, since they also scroll. -1 is no row yet.
 */
export function stepOf(
  key: string,
  inTable: boolean,
  index: number,
  rows: number,
  page: number,
): number | null {
  const to = target(key, inTable, index, rows, page);
  return to === null || rows === 0 ? null : Math.min(Math.max(to, 0), rows - 1);
}

function target(
  key: string,
  inTable: boolean,
  index: number,
  rows: number,
  page: number,
): number | null {
  if (key === "j" || key === "J" || (inTable && key === "ArrowDown")) {
    return index + 1;
  }
  if (key === "k" || key === "K" || (inTable && key === "ArrowUp")) {
    return index - 1;
  }
  if (!inTable) {
    return null;
  }
  switch (key) {
    case "PageDown":
      return index + page;
    case "PageUp":
      return index - page;
    case "Home":
      return 0;
    case "End":
      return rows - 1;
    default:
      return null;
  }
}
