// The entrant's workspace as it was last read from the app.

import { session } from "../state/session.svelte";
import { entrantView, type EntrantView } from "../api";
import { locale } from "../i18n";

class EntrantWorkspace {
  view = $state.raw<EntrantView | null>(null);
  #reads = 0;
  /** The read whose answer `view` is. */
  #shown = 0;

  /** Reads the workspace again. */
  async refresh(): Promise<void> {
    const read = (this.#reads += 1);
    const view = await entrantView();
    if (read < this.#shown) {
      // The answer of a later read came first, and is the newer one.
      return;
    }
    [this.#shown, this.view] = [read, view];
    const { call } = view;
    session.setEdition("entrant", call?.edition.name);
    const deadline = call?.extension?.at(-1)?.deadline ?? call?.deadline;
    locale.zone = deadline?.zone ?? locale.zone;
  }

  /** The first instant that is late for a category, or for most where none is given. */
  closes(category?: string): string | null {
    return this.view?.own_closes[category ?? ""] ?? this.view?.closes ?? null;
  }
}

/** The open entrant's workspace. */
export const entrantWorkspace = new EntrantWorkspace();
