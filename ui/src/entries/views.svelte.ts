// Saved views: queries to the entries table under names of their own.

import { type Asked, START } from "./table_query";
import { known } from "./columns.svelte";

/** A question with its columns. */
export interface SavedView {
  name: string;
  asked: Asked;
  /** The columns it leaves out. */
  hidden: ReturnType<typeof known>;
}

const STORAGE_KEY = "entries-views";

/** Reads what was kept; what is not a view is left out. */
export function viewsIn(text: string | null): SavedView[] {
  let found: unknown;
  try {
    found = JSON.parse(text ?? "[]");
  } catch {
    return [];
  }
  return (Array.isArray(found) ? found : []).flatMap((it: Partial<SavedView> | null) =>
    typeof it?.name === "string" && typeof it.asked === "object"
      ? [
          {
            name: it.name,
            asked: { ...START, ...it.asked },
            hidden: known((Array.isArray(it.hidden) ? it.hidden : []).join(" ")),
          },
        ]
      : [],
  );
}

class SavedViews {
  all = $state.raw<readonly SavedView[]>(viewsIn(localStorage.getItem(STORAGE_KEY)));

  /** Saves a view; one of the same name gives way. */
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
