// What is open in this window.

import type { OpenWorkspace } from "../desk/bindings/OpenWorkspace";
import type { WorkspaceKind } from "../desk/bindings/WorkspaceKind";
import type { DeskView } from "../desk/bindings/DeskView";
import { deskView } from "../desk/desk";
import { sessionView } from "../desk/session";
import type { Text } from "../desk/bindings/Text";
import { reader } from "../words";

class Session {
  /** The open workspaces. */
  open = $state.raw<OpenWorkspace[]>([]);
  /** The open desk at a glance; null where no desk is open, or it has no call yet. */
  desk = $state.raw<DeskView | null>(null);
  /** What the call of an entrant or a judge is called; it stands in the bar. */
  editions = $state.raw<Partial<Record<string, Text>>>({});
  /** Counts what came from outside: a screen that is shown begins anew. */
  turn = $state(0);
  /** When `open` was told, by this machine's clock, in milliseconds. */
  #toldAt = 0;

  /** The open workspace of a kind. */
  of(kind: string): OpenWorkspace | undefined {
    return this.open.find((it) => it.kind === kind);
  }

  /** Notes which edition a workspace is about. */
  about(kind: WorkspaceKind, edition: Text | undefined): void {
    this.editions = { ...this.editions, [kind]: edition };
  }

  /** The present instant in a workspace, by its own clock. */
  now(kind: WorkspaceKind): Date {
    const told = this.of(kind);
    return told ? new Date(Date.parse(told.now) + Date.now() - this.#toldAt) : new Date(Date.now());
  }

  /** Takes in what the shell says is open. */
  async take(open: OpenWorkspace[]): Promise<void> {
    this.#toldAt = Date.now();
    this.open = open;
    await this.refreshDesk();
  }

  /** Asks the shell what is open. */
  async refresh(): Promise<void> {
    await this.take(await sessionView());
  }

  /** Reads the desk's counts anew, after something changed. */
  async refreshDesk(): Promise<void> {
    if (!this.of("desk")) {
      this.desk = null;
      return;
    }
    try {
      this.desk = await deskView();
      reader.zone = this.desk.deadlines.at(-1)?.zone ?? reader.zone;
    } catch {
      // A desk without a call has no counts; its screens say what to do.
      this.desk = null;
    }
  }
}

/** What this window has open. */
export const session = new Session();
