// What a look into a mailbox found that a person must hear of: files of unconfirmed keys, and news of a desk's keys. It
// stays until the next look, or until it is dealt with.

import { session } from "../state/session.svelte";
import type { Fetched, KeyNews, Unconfirmed, WorkspaceKind } from "../api";

/** What was found for one kind of workspace. */
interface Found {
  /** Whose workspace it was found for: it does not concern the next one that is opened. */
  owner?: string | undefined;
  unconfirmed: Unconfirmed[];
  news: KeyNews[];
}

const NOTHING: Found = { unconfirmed: [], news: [] };

class FoundFiles {
  #all = $state.raw<Partial<Record<WorkspaceKind, Found>>>({});

  /** What was found for a kind of workspace. */
  of(kind: WorkspaceKind): Found {
    const kept = this.#all[kind];
    return kept?.owner === session.of(kind)?.name ? (kept ?? NOTHING) : NOTHING;
  }

  /** Keeps what a look into the mailbox found, in the place of what the one before found. */
  keep(kind: WorkspaceKind, fetched: Fetched): void {
    const news = [...this.of(kind).news, ...fetched.news];
    this.#put(kind, { unconfirmed: fetched.unconfirmed, news });
  }

  /** Adds news of a desk's keys. */
  news(kind: WorkspaceKind, news: KeyNews[]): void {
    const found = this.of(kind);
    this.#put(kind, { ...found, news: [...found.news, ...news] });
  }

  /** Forgets a file that was taken in; `place` is its name in the mailbox. */
  taken(kind: WorkspaceKind, place: string): void {
    const found = this.of(kind);
    const unconfirmed = found.unconfirmed.filter((it) => !place.startsWith(it.sealed));
    this.#put(kind, { ...found, unconfirmed });
  }

  #put(kind: WorkspaceKind, found: Found): void {
    this.#all = { ...this.#all, [kind]: { ...found, owner: session.of(kind)?.name } };
  }
}

/** What the last looks found. */
export const found = new FoundFiles();
