// What a person must know of after a mailbox was read: files of unconfirmed keys, and news of a desk's keys. The files stay
// until the mailbox is read again or they are imported.

import { session } from "../state/session.svelte";
import type { Fetched, KeyNews, Unconfirmed, WorkspaceKind } from "../api";

/** What was found for one kind of workspace. */
interface Alerts {
  /** Whose workspace it was found for: it does not concern the next one that is opened. */
  owner?: string | undefined;
  unconfirmed: Unconfirmed[];
  news: KeyNews[];
}

const NO_ALERTS: Alerts = { unconfirmed: [], news: [] };

class MailboxAlerts {
  #all = $state.raw<Partial<Record<WorkspaceKind, Alerts>>>({});

  /** What was found for a kind of workspace. */
  of(kind: WorkspaceKind): Alerts {
    const noted = this.#all[kind];
    return noted?.owner === session.of(kind)?.name ? (noted ?? NO_ALERTS) : NO_ALERTS;
  }

  /** Notes what reading the mailbox found: the files replace those of the time before, the news are added. */
  note(kind: WorkspaceKind, fetched: Fetched): void {
    const news = [...this.of(kind).news, ...fetched.news];
    this.#put(kind, { unconfirmed: fetched.unconfirmed, news });
  }

  /** Adds news of a desk's keys. */
  addNews(kind: WorkspaceKind, news: KeyNews[]): void {
    const alerts = this.of(kind);
    this.#put(kind, { ...alerts, news: [...alerts.news, ...news] });
  }

  /** Forgets a file that was taken in; `place` is its name in the mailbox. */
  forget(kind: WorkspaceKind, place: string): void {
    const alerts = this.of(kind);
    const unconfirmed = alerts.unconfirmed.filter((it) => !place.startsWith(it.sealed));
    this.#put(kind, { ...alerts, unconfirmed });
  }

  #put(kind: WorkspaceKind, alerts: Alerts): void {
    this.#all = { ...this.#all, [kind]: { ...alerts, owner: session.of(kind)?.name } };
  }
}

/** The alerts of this window. */
export const mailboxAlerts = new MailboxAlerts();
