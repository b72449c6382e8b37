// Saved views: queries to the entries table under names of their own.

import { type TableQuery, DEFAULT_QUERY } from "./table_query";
import { parseColumns } from "./columns.svelte";

/** A query with its columns, as it is stored. */
export interface SavedView {
  name: string;
  asked: TableQuery;
  /** The columns it leaves out. */
  hidden: ReturnType<typeof parseColumns>;
}

const STORAGE_KEY = "entries-views";

/** Parses what was stored; what is not a view is left out. */
export function viewsIn(text: string | null): SavedView[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return (Array.isArray(parsed) ? parsed : []).flatMap((it: Partial<SavedView> | null) =>
    typeof it?.name === "string" && typeof it.asked === "object"
      ? [
          {
            name: it.name,
            asked: { ...DEFAULT_QUERY, ...it.asked },
            hidden: parseColumns((Array.isArray(it.hidden) ? it.hidden : []).join(" ")),
          },
        ]
      : [],
  );
}

class SavedViews {
  all = $state.raw<readonly SavedView[]>(viewsIn(localStorage.getItem(STORAGE_KEY)));

  /** Saves a view; it replaces one of the same name. */
  save(view: SavedView): void {
    this.#keep([...this.all.filter(({ name }) => name !== view.name), view]);
  }

  remove(view: SavedView): void {
    this.#keep(this.all.filter((it) => it !== view));
  }

  #keep(views: SavedView[]): void {
    this.all = views.sort((a, b) => a.name.localeCompare(b.name));
    localStorage.setItem(STORAGE_KEY, JSON.stringify(this.all));
  }
}

/** The saved views of this window. */
export const savedViews = new SavedViews();
