// The entrant's workspace as it was last read from the app.

import { session } from "../state/session.svelte";
import { entrantView, type EntrantView } from "../api";
import { locale } from "../i18n";

class EntrantWorkspace {
  view = $state.raw<EntrantView | null>(null);

  /** Reads the workspace again. */
  async refresh(): Promise<void> {
    this.view = await entrantView();
    const call = this.view.call;
    session.setEdition("entrant", call?.edition.name);
    const deadline = call?.extension?.at(-1)?.deadline ?? call?.deadline;
    locale.zone = deadline?.zone ?? locale.zone;
  }

  /** The first instant that is late for a category, or for most where none is given. */
  closes(category?: string): string | null {
    return this.view?.own_closes[category ?? ""] ?? this.view?.closes ?? null;
  }

  /** Milliseconds until it closes; null without a call. */
  millisecondsLeft(category?: string): number | null {
    const closes = this.closes(category);
    return closes ? Date.parse(closes) - session.now("entrant").getTime() : null;
  }
}

/** The open entrant's workspace. */
export const entrantWorkspace = new EntrantWorkspace();
