// The recovery key that is shown once. It opens nothing until a person has shown that they have it on paper.

import { proposeRecoveryKey, setRecoveryKey, type WorkspaceKind } from "../api";

class Recovery {
  /** The letters; null where none is shown. */
  code = $state<string | null>(null);
  kind = $state<WorkspaceKind>("entrant");
  /** The number of the group that the person is asked for, from 1. */
  group = $state(1);

  /** The letters by their groups. */
  get groups(): string[] {
    return this.code?.split("-") ?? [];
  }

  /** Shows a new key for a workspace. */
  async propose(kind: WorkspaceKind): Promise<void> {
    const code = await proposeRecoveryKey();
    const [drawn] = crypto.getRandomValues(new Uint32Array(1));
    this.group = 1 + ((drawn ?? 0) % code.split("-").length);
    [this.code, this.kind] = [code, kind];
  }

  /** Lets the key open the workspace, where `typed` is the group that was asked for. */
  async confirm(typed: string): Promise<void> {
    if (this.code !== null) {
      await setRecoveryKey(this.kind, this.code, this.group, typed);
      this.forget();
    }
  }

  /** The letters are shown no more. */
  forget(): void {
    this.code = null;
  }
}

/** The recovery key of this window. */
export const recovery = new Recovery();
