// Puts rows of the table on the clipboard.

import type { EntriesPage, EntriesQuery } from "../api";
import { t } from "../i18n";
import type { Asked } from "./table_query";
import { columns } from "./columns.svelte";
import { read, rowsOf, tableText } from "./clipboard_text";
import type { Ranges } from "./ranges";

/** Copies rows with the columns that are shown; how many they were. Only a key press or a click may. */
export async function copyRows(
  ranges: Ranges,
  asked: Asked,
  fetch: (query: EntriesQuery) => Promise<EntriesPage>,
  categoryName: (id: string) => string,
): Promise<number> {
  const sorts = columns.shown.map(({ sort }) => sort);
  let copied = 0;
  const text = async () => {
    const rows = await rowsOf(ranges, asked, fetch);
    copied = rows.length;
    return tableText(
      rows,
      sorts,
      (column) => t(`entries-${column}`),
      (row, column) => read(row, column, categoryName),
    );
  };
  // The rows may come after the key press that lets them onto the clipboard.
  await navigator.clipboard.write([new ClipboardItem({ "text/plain": text() })]);
  return copied;
}
