// Opening workspaces, and finding them open again the next day.

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
import { kept, type Kept, keep } from "./last_open";
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
  keep({ rehearsal: start, folders: [] });
}

/** Makes a workspace and opens it. */
export async function make(kind: WorkspaceKind, request: OpenRequest): Promise<void> {
  await leaving.flush();
  const open = await createWorkspace(kind, request);
  await entered(open, kind, request);
}

/** Opens a workspace; gives its kind. Where it is an older copy, the person is asked and it is not open yet. */
export async function enter(request: OpenRequest): Promise<WorkspaceKind | undefined> {
  await leaving.flush();
  const before = session.open;
  const open = await opens(request);
  if (open === null) {
    return undefined;
  }
  const fresh =
    open.find((it) => !before.some((old) => old.opened === it.opened)) ??
    open.find((it) => it.name === request.person) ??
    open.at(-1);
  await entered(open, fresh?.kind, request);
  return fresh?.kind;
}

/** Closes everything; the next start begins on the welcome screen. */
export async function leave(): Promise<void> {
  await leaving.flush();
  await closeWorkspaces();
  keep(null);
  await session.refresh();
}

/** Opens what was open when the window was closed, where that needs no passphrase. */
export async function resume(): Promise<void> {
  await session.refresh();
  const last = kept();
  if (last === null || session.open.length > 0) {
    return;
  }
  try {
    await opened(last);
  } catch (error) {
    // A folder that moved, or is open elsewhere: the welcome screen is where one goes on from there, and it says why.
    keep(null);
    toasts.failed(error);
  }
}

/** Opens a folder; null where it is an older copy, about which the person is asked. */
async function opens(request: OpenRequest): Promise<OpenWorkspace[] | null> {
  try {
    const open = await openWorkspace(request);
    damage.found = null;
    return open;
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

/** Says what a person should know of what was opened, and lets the app back up what is due; nobody waits for that. */
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

async function opened(last: Kept): Promise<void> {
  if (last.rehearsal !== null) {
    const how = { closeOwn: false, afresh: false };
    await session.setOpen(await openRehearsal(last.rehearsal, how, () => undefined));
  }
  for (const folder of last.folders) {
    const open = await opens({ folder, person: "", passphrase: null });
    if (open !== null) {
      await session.setOpen(open);
    }
  }
  showNotices();
}

async function entered(
  open: OpenWorkspace[],
  kind: WorkspaceKind | undefined,
  request: OpenRequest,
): Promise<void> {
  const gone = session.open.filter((old) => !open.some((it) => it.opened === old.opened));
  await session.setOpen(open);
  if (gone.length > 0) {
    // Two of one kind, or a rehearsal and one's own, are not open side by side.
    const names = [...new Set(gone.map((it) => it.name))].join(", ");
    toasts.done(t("closed-for-it", { names }));
  }
  const opened = open.find((it) => it.kind === kind);
  if (!opened) {
    return;
  }
  showNotices();
  const locked = request.passphrase !== null || request.recovery !== undefined;
  remember({ kind: opened.kind, name: opened.name, folder: request.folder, locked });
  if (!locked) {
    const folders = (kept()?.folders ?? []).filter((it) => it !== request.folder);
    keep({ rehearsal: null, folders: [...folders, request.folder].slice(-3) });
  }
}
