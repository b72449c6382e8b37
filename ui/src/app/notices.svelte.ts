// What is wrong with how the open workspaces are kept or read, without what a person has read and closed.

import type { Failure } from "../desk/bindings/Failure";
import type { OpenWorkspace } from "../desk/bindings/OpenWorkspace";
import type { WorkspaceKind } from "../desk/bindings/WorkspaceKind";
import { session } from "./session.svelte";

class Notices {
  #closed = $state.raw<ReadonlySet<string>>(new Set());

  /** The notices of a kind of workspace that were not closed. */
  of(kind: WorkspaceKind): Failure[] {
    const open = session.of(kind);
    const all: Failure[] = open?.notices ?? [];
    return all.filter((it) => open && !this.#closed.has(keyOf(open, it)));
  }

  /** A person has read it: it is not shown again until the workspace is opened again, or it says something else. */
  close(kind: WorkspaceKind, notice: Failure): void {
    const open = session.of(kind);
    if (open) {
      this.#closed = new Set([...this.#closed, keyOf(open, notice)]);
    }
  }
}

const keyOf = (open: OpenWorkspace, notice: Failure) =>
  JSON.stringify([open.opened, notice.code, notice.params]);

/** The notices of this window. */
export const notices = new Notices();
