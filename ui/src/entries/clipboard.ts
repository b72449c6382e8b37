// Puts rows of the table on the clipboard.

import type { EntriesPage, EntriesQuery } from "../api";
import { t } from "../i18n";
import type { TableQuery } from "./table_query";
import { columns } from "./columns.svelte";
import { cellText, fetchRows, tableText } from "./clipboard_text";
import type { Ranges } from "./ranges";

/** Copies rows with the columns that are shown; gives their number. Browsers allow it only after a key press or a click. */
export async function copyRows(
  ranges: Ranges,
  query: TableQuery,
  fetch: (query: EntriesQuery) => Promise<EntriesPage>,
  categoryName: (id: string) => string,
): Promise<number> {
  const sorts = columns.shown.map(({ sort }) => sort);
  let copied = 0;
  const text = async () => {
    const rows = await fetchRows(ranges, query, fetch);
    copied = rows.length;
    return tableText(
      rows,
      sorts,
      (column) => t(`entries-${column}`),
      (row, column) => cellText(row, column, categoryName),
    );
  };
  // A promise is given to the clipboard, since the rows arrive later than the key press that allows the access.
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text() })]);
  return copied;
}
