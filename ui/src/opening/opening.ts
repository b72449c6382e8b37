// Opening workspaces, and opening them again at the next start.

import { leaving } from "../state/leaving.svelte";
import { session } from "../state/session.svelte";
import { toasts, withErrorToast } from "../state/toasts.svelte";
import {
  asFailure,
  backUpDue,
  closeWorkspaces,
  createWorkspace,
  openRehearsal,
  openWorkspace,
  takeNotices,
  type OpenRequest,
  type HowToRehearse,
  type OpenWorkspace,
  type RehearsalStart,
  type Report,
  type WorkspaceKind,
} from "../api";
import { backupHelps, olderCopy, restoring } from "../state/restoring.svelte";
import { damage } from "./damage.svelte";
import { t } from "../i18n";
import { lastOpen, type LastOpen, saveLastOpen } from "./last_open";
import { remember } from "./recents";

/** Opens a rehearsal. */
export async function rehearse(
  start: RehearsalStart,
  how: HowToRehearse,
  report: Report,
): Promise<void> {
  await leaving.flush();
  try {
    await session.setOpen(await openRehearsal(start, how, report));
  } catch (error) {
    // A season that cannot be set up may have closed what was open.
    await session.refresh();
    throw error;
  }
  saveLastOpen({ rehearsal: start, folders: [] });
}

/** Makes a workspace and opens it. */
export async function make(kind: WorkspaceKind, request: OpenRequest): Promise<void> {
  await leaving.flush();
  const workspaces = await createWorkspace(kind, request);
  await afterOpening(workspaces, kind, request);
}

/** Opens a workspace; gives its kind. Where it is an older copy, the person is asked and it is not open yet. */
export async function enter(request: OpenRequest): Promise<WorkspaceKind | undefined> {
  await leaving.flush();
  const openBefore = session.open;
  const workspaces = await tryOpen(request);
  if (workspaces === null) {
    return undefined;
  }
  const newlyOpened =
    workspaces.find((it) => !openBefore.some((old) => old.opened === it.opened)) ??
    workspaces.find((it) => it.name === request.person) ??
    workspaces.at(-1);
  await afterOpening(workspaces, newlyOpened?.kind, request);
  return newlyOpened?.kind;
}

/** Closes everything; the next start begins on the welcome screen. */
export async function closeAll(): Promise<void> {
  await leaving.flush();
  await closeWorkspaces();
  saveLastOpen(null);
  await session.refresh();
}

/** Opens what was open when the window was closed, where that needs no passphrase. */
export async function resume(): Promise<void> {
  await session.refresh();
  const last = lastOpen();
  if (last === null || session.open.length > 0) {
    return;
  }
  try {
    await reopen(last);
  } catch (error) {
    // The welcome screen is shown, and a toast says why. What is only open elsewhere is opened at the next start.
    if (asFailure(error).code !== "workspace-in-use") {
      saveLastOpen(null);
    }
    toasts.failed(error);
  }
}

/** Opens a folder; null where it is an older copy, about which the person is asked. */
async function tryOpen(request: OpenRequest): Promise<OpenWorkspace[] | null> {
  try {
    const workspaces = await openWorkspace(request);
    damage.found = null;
    return workspaces;
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === "older-copy") {
      [olderCopy.request, olderCopy.failure] = [request, failure];
      return null;
    }
    if (backupHelps(failure)) {
      restoring.of = request.folder;
      damage.note(request, failure);
    }
    throw error;
  }
}

/** Shows the notices about what was opened, and makes the backups that are due, without waiting for either. */
function showNotices(): void {
  const tell = async () => {
    for (const { code } of await takeNotices()) {
      toasts.notice(t(`notice-${code}`));
    }
  };
  void withErrorToast(async () => {
    await tell();
    await backUpDue();
    await tell();
  });
}

async function reopen(last: LastOpen): Promise<void> {
  if (last.rehearsal !== null) {
    const how = { closeOwn: false, afresh: false };
    await session.setOpen(await openRehearsal(last.rehearsal, how, () => undefined));
  }
  for (const folder of last.folders) {
    const workspaces = await tryOpen({ folder, person: "", passphrase: null });
    if (workspaces !== null) {
      await session.setOpen(workspaces);
    }
  }
  showNotices();
}

async function afterOpening(
  open: OpenWorkspace[],
  kind: WorkspaceKind | undefined,
  request: OpenRequest,
): Promise<void> {
  const closed = session.open.filter((old) => !open.some((it) => it.opened === old.opened));
  await session.setOpen(open);
  if (closed.length > 0) {
    // Two of one kind, or a rehearsal and one's own, are not open side by side.
    const names = [...new Set(closed.map((it) => it.name))].join(", ");
    toasts.done(t("closed-for-it", { names }));
  }
  const newWorkspace = open.find((it) => it.kind === kind);
  if (!newWorkspace) {
    return;
  }
  showNotices();
  const locked = request.passphrase !== null || request.recovery !== undefined;
  remember({ kind: newWorkspace.kind, name: newWorkspace.name, folder: request.folder, locked });
  if (!locked) {
    const folders = (lastOpen()?.folders ?? []).filter((it) => it !== request.folder);
    saveLastOpen({ rehearsal: null, folders: [...folders, request.folder].slice(-3) });
  }
}
