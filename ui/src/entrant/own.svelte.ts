// The entrant's workspace as the shell last told it.

import { session } from "../app/session.svelte";
import type { EntrantView } from "../desk/bindings/EntrantView";
import { entrantView } from "../desk/entrant";
import { reader } from "../words";

class Own {
  view = $state.raw<EntrantView | null>(null);

  /** Reads the workspace anew. */
  async refresh(): Promise<void> {
    this.view = await entrantView();
    const call = this.view.call;
    session.about("entrant", call?.edition.name);
    const deadline = call?.extension?.at(-1)?.deadline ?? call?.deadline;
    reader.zone = deadline?.zone ?? reader.zone;
  }

  /** Milliseconds until the call closes; null without a call. */
  left(): number | null {
    const closes = this.view?.closes;
    return closes ? Date.parse(closes) - session.now("entrant").getTime() : null;
  }
}

/** The open entrant's workspace. */
export const own = new Own();
