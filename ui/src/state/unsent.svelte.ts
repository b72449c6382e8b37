// Sealed files of the open workspaces that are not sent: they are shown on every screen, and sent when that is possible.

import {
  sendUnsent,
  unsentView,
  type Posted,
  type Progress,
  type UnsentView,
  type WorkspaceKind,
} from "../api";
import { t, failureText } from "../i18n";
import { kindCounts } from "../i18n/delivery";
import { mutate, refreshAfterChanges } from "./mutate";
import { session } from "./session.svelte";
import { toasts } from "./toasts.svelte";

class Unsent {
  views = $state.raw<UnsentView[]>([]);
  /** How far the sending has come, by the kind of the workspace; undefined where nothing is being sent. */
  progress = $state.raw<Partial<Record<WorkspaceKind, Progress | undefined>>>({});
  #requestId = 0;

  /** What waits in the workspace of a kind; undefined where nothing does. */
  of(kind: string): UnsentView | undefined {
    return this.all.find((it) => it.kind === kind);
  }

  /** Everything that waits in this window. */
  get all(): UnsentView[] {
    return this.views.filter((it) => it.unsent.items.length > 0);
  }

  /** Asks what waits. */
  async refresh(): Promise<void> {
    const requestId = (this.#requestId += 1);
    const views = await unsentView();
    if (requestId === this.#requestId) {
      this.views = views;
    }
  }

  /** Sends what is unsent and says what was sent; why something was not is said only if a person `asked` to send. */
  async send(kind: WorkspaceKind, asked = true): Promise<void> {
    this.progress = {
      ...this.progress,
      [kind]: { stage: "progress-sending", done: 0, total: 0 },
    };
    try {
      const report = (it: Progress) => (this.progress = { ...this.progress, [kind]: it });
      this.#report(await mutate(() => sendUnsent(kind, report)), asked);
    } finally {
      this.progress = { ...this.progress, [kind]: undefined };
    }
  }

  /** Sends what waits in every workspace that has a mailbox, as when it is opened; silent where nothing went. */
  async sendAll(): Promise<void> {
    await this.refresh();
    for (const { kind } of this.all) {
      if (session.of(kind)?.mailbox) {
        await this.send(kind, false);
      }
    }
  }

  #report({ sent, failure }: Posted, asked: boolean): void {
    if (sent.length > 0) {
      toasts.done(t("unsent-sent", { items: kindCounts(sent) }));
    }
    if (failure && asked) {
      toasts.warn(
        t(sent.length > 0 ? "unsent-still" : "unsent-none", { reason: failureText(failure) }),
      );
    }
  }
}

/** What was not sent. */
export const unsent = new Unsent();

refreshAfterChanges(() => unsent.refresh());
