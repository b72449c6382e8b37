// What a person opened: looked at, and waiting for them to decide.

import { toasts } from "../state/toasts.svelte";
import {
  arrivals,
  fetchLink,
  inspectFile,
  inspectWaiting,
  whenArrived,
  type IncomingView,
  type WorkspaceKind,
} from "../api";

class Incoming {
  /** What was opened; null where nothing waits. */
  view = $state.raw<IncomingView | null>(null);
  /** Whether it is being read. */
  busy = $state(false);
  /** The folder of a workspace that somebody opened, for the welcome screen. */
  folder = $state<string | null>(null);

  /** Looks at what is at a place. */
  async look(place: string): Promise<void> {
    await this.#show(() => inspectFile(place));
  }

  /** Fetches what is behind the link that is shown. */
  async fetch(place: string): Promise<void> {
    await this.#show(() => fetchLink(place));
  }

  /** Looks at something that waits for a person in a mailbox. */
  async waiting(kind: WorkspaceKind, what: string, sealed: string): Promise<void> {
    await this.#show(() => inspectWaiting(kind, what, sealed));
  }

  async #show(read: () => Promise<IncomingView>): Promise<void> {
    this.busy = true;
    try {
      this.view = await read();
    } catch (error) {
      toasts.failed(error);
    }
    this.busy = false;
  }

  /** Looks at what the system handed over, now and from now on. */
  async listen(): Promise<void> {
    await whenArrived(() => void this.#take());
    await this.#take();
  }

  async #take(): Promise<void> {
    // The one that was opened last is the one somebody waits for.
    const place = (await arrivals()).at(-1);
    if (place !== undefined) {
      await this.look(place);
    }
  }
}

/** What was opened in this window. */
export const incoming = new Incoming();
