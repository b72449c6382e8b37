// What is open in this window.

import {
  Superseded,
  asFailure,
  deskView,
  nextEpoch,
  sessionView,
  type DeskView,
  type Failure,
  type OpenWorkspace,
  type Text,
  type WorkspaceKind,
} from "../api";
import { locale } from "../i18n";
import { same } from "./merge";
import { refreshAfterChanges } from "./mutate";

class Session {
  /** The open workspaces. */
  open = $state.raw<OpenWorkspace[]>([]);
  /** The open desk at a glance; null where no desk is open, it has no call yet, or it is still being read. */
  desk = $state.raw<DeskView | null>(null);
  /** Why the desk could not be read; null where it was, or has no call yet. */
  failure = $state.raw<Failure | null>(null);
  /** Whether the open desk has no call yet. */
  noCall = $state(false);
  /** The edition in the call of an open entrant's or judge's workspace; shown in the bar. */
  editions = $state.raw<Partial<Record<string, Text>>>({});
  /** Grows when other workspaces are open or something was imported: the screen is then made again. */
  generation = $state(0);
  /** When `open` was read, by this machine's clock, in milliseconds. */
  #openReadAt = 0;

  /** The open workspace of a kind. */
  of(kind: string): OpenWorkspace | undefined {
    return this.open.find((it) => it.kind === kind);
  }

  /** Notes which edition a workspace is about. */
  setEdition(kind: WorkspaceKind, edition: Text | undefined): void {
    this.editions = { ...this.editions, [kind]: edition };
  }

  /** The present instant in a workspace, by its own clock. */
  now(kind: WorkspaceKind): Date {
    const workspace = this.of(kind);
    return workspace
      ? new Date(Date.parse(workspace.now) + Date.now() - this.#openReadAt)
      : new Date(Date.now());
  }

  /** Sets the open workspaces, as the app gave them. */
  async setOpen(open: OpenWorkspace[]): Promise<void> {
    this.#openReadAt = Date.now();
    const numbersBefore = this.open.map((it) => it.opened).join();
    if (open.map((it) => it.opened).join() !== numbersBefore) {
      // Nothing that was read from the workspaces before is shown, and answers that are still to come are dropped.
      nextEpoch();
      this.generation += 1;
      [this.desk, this.failure, this.noCall, this.editions] = [null, null, false, {}];
    }
    this.open = open;
    await this.refreshDesk();
  }

  /** Reads which workspaces are open. */
  async refresh(): Promise<void> {
    await this.setOpen(await sessionView());
  }

  /** Reads the desk's counts again, after something changed. */
  async refreshDesk(): Promise<void> {
    if (!this.of("desk")) {
      [this.desk, this.failure, this.noCall] = [null, null, false];
      return;
    }
    try {
      const desk = await deskView();
      this.desk = same(desk, this.desk) ? this.desk : desk;
      [this.failure, this.noCall] = [null, false];
      locale.zone = desk.deadlines.at(-1)?.zone ?? locale.zone;
    } catch (error) {
      if (error instanceof Superseded) {
        return;
      }
      // A desk without a call has no counts, and its screens say what to do; any other failure is shown as such.
      const failure = asFailure(error);
      const noCall = failure.code === "no-call";
      [this.desk, this.failure, this.noCall] = [null, noCall ? null : failure, noCall];
    }
  }
}

/** What this window has open. */
export const session = new Session();

refreshAfterChanges(() => session.refreshDesk());
