// The warnings of the open workspaces, without those that a person closed.

import type { Failure, OpenWorkspace, WorkspaceKind } from "../api";
import { session } from "../state/session.svelte";

class Warnings {
  #closed = $state.raw<ReadonlySet<string>>(new Set());

  /** The warnings of a kind of workspace that were not closed. */
  of(kind: WorkspaceKind): Failure[] {
    const workspace = session.of(kind);
    const all: Failure[] = workspace?.warnings ?? [];
    return all.filter((it) => workspace && !this.#closed.has(keyOf(workspace, it)));
  }

  /** A person has read it: it is not shown again until the workspace is opened again, or it says something else. */
  close(kind: WorkspaceKind, warning: Failure): void {
    const workspace = session.of(kind);
    if (workspace) {
      this.#closed = new Set([...this.#closed, keyOf(workspace, warning)]);
    }
  }
}

const keyOf = (open: OpenWorkspace, warning: Failure) =>
  JSON.stringify([open.opened, warning.code, warning.params]);

/** The warnings of this window. */
export const warnings = new Warnings();
