// Keys, backups and the app's own log. Each function is a command of src-tauri/src/commands/keeping.rs.

import { ask, askLong, type Told } from "./ask";
import type { BackupView } from "./bindings/BackupView";
import type { Door } from "./bindings/Door";
import type { KeysView } from "./bindings/KeysView";
import type { Notice } from "./bindings/Notice";
import type { RestoredView } from "./bindings/RestoredView";
import type { TriedView } from "./bindings/TriedView";
import type { WorkspaceKind } from "./bindings/WorkspaceKind";

/** Backs up an open workspace to `to`, or to a folder that the person chooses; null where they did not. */
export const makeBackup = (kind: WorkspaceKind, to: string | null, told: Told) =>
  askLong<BackupView | null>("backup_make", { kind, to }, told);

/** Makes the automatic backups that are due of what is open. */
export const backUpDue = () => ask<null>("backups_due");

/** The automatic backups of an open workspace, the newest first. */
export const backupsOf = (kind: WorkspaceKind) => ask<BackupView[]>("backups_view", { kind });

/** The automatic backups of the workspace in a folder, which need not open. */
export const backupsOfFolder = (folder: string) => ask<BackupView[]>("backups_of", { folder });

/** Reads the backup in the door's folder whole; nothing is put back. */
export const tryBackup = (door: Door) => ask<TriedView>("backup_try", { door });

/** Puts a workspace back from the backup `from` into the door's folder. */
export const restoreBackup = (from: string, door: Door) =>
  ask<RestoredView>("backup_restore", { from, door });

/** The letters of a new recovery key, which opens nothing yet. */
export const proposeRecoveryKey = () => ask<string>("recovery_key_propose");

/** Lets the recovery key `code` open a workspace, in the place of the one before; `typed` is its group of that number. */
export const setRecoveryKey = (kind: WorkspaceKind, code: string, group: number, typed: string) =>
  ask<null>("recovery_key_set", { kind, code, group, typed });

/** Who can open an open workspace. */
export const keyNames = (kind: WorkspaceKind) => ask<KeysView>("keys_view", { kind });

/** Lets this computer open an open workspace, in the place of the computer before. */
export const letThisComputerOpen = (kind: WorkspaceKind) => ask<null>("computer_key_add", { kind });

/** Lets one more person open an open workspace. */
export const addPassphrase = (kind: WorkspaceKind, person: string, passphrase: string) =>
  ask<null>("passphrase_add", { kind, person, passphrase });

/** The fewest characters that a passphrase may have. */
export const shortestPassphrase = () => ask<number>("passphrase_shortest");

/** What a person is to be told of what was opened; each notice is given once. */
export const takeNotices = () => ask<Notice[]>("notices_take");

/** The folder of the app's log files. */
export const logFolder = () => ask<string>("log_folder");
