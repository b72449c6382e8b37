// The file, link or workspace that a person opened: it is inspected, and they decide what to do with it.

import { toasts } from "../state/toasts.svelte";
import {
  takeOpenedPlaces,
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

  /** Inspects the file, folder or link at a place. */
  async inspect(place: string): Promise<void> {
    await this.#show(() => inspectFile(place));
  }

  /** Fetches what is behind the link that is shown. */
  async fetch(place: string): Promise<void> {
    await this.#show(() => fetchLink(place));
  }

  /** Inspects a file in a mailbox that is signed by unconfirmed keys. */
  async inspectInMailbox(kind: WorkspaceKind, what: string, sealed: string): Promise<void> {
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

  /** Inspects what the system opens with the app, now and from now on. */
  async listen(): Promise<void> {
    await whenArrived(() => void this.#showArrival());
    await this.#showArrival();
  }

  async #showArrival(): Promise<void> {
    // Of several only the last one is shown.
    const place = (await takeOpenedPlaces()).at(-1);
    if (place !== undefined) {
      await this.inspect(place);
    }
  }
}

/** What was opened in this window. */
export const incoming = new Incoming();
