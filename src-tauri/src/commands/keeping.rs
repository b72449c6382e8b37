use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use workspaces::backup::{BackupView, ProvenView, RestoredView, TriedView};
use workspaces::views::Door;
use workspaces::{KeysView, Progress, SHORTEST_PASSPHRASE, WorkspaceKind};

use crate::at::{Answer, tell};
use crate::session::Session;

/// Backs up an open workspace to `to`, or where the person says; null where nobody said.
#[tauri::command]
pub(crate) async fn backup_make<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    kind: WorkspaceKind,
    to: Option<String>,
    progress: Channel<Progress>,
) -> Answer<Option<BackupView>> {
    session.back_up(app, kind, to, &tell(progress)).await
}

/// Makes the automatic backups that are due of what is open.
#[tauri::command]
pub(crate) async fn backups_due(session: State<'_, Session>) -> Answer<()> {
    session.back_up_all_due().await
}

/// The automatic backups of an open workspace, the newest first.
#[tauri::command]
pub(crate) async fn backups_view(
    session: State<'_, Session>,
    kind: WorkspaceKind,
) -> Answer<Vec<BackupView>> {
    session.backups(kind).await
}

/// The automatic backups of the workspace in a folder, which need not open.
#[tauri::command]
pub(crate) async fn backups_of(
    session: State<'_, Session>,
    folder: String,
) -> Answer<Vec<BackupView>> {
    session.backups_of(&folder)
}

/// Reads the backup in the door's folder whole, without putting anything back.
#[tauri::command]
pub(crate) async fn backup_try(session: State<'_, Session>, door: Door) -> Answer<TriedView> {
    session.try_backup(&door).await
}

/// Puts a workspace back from a backup into the door's folder.
#[tauri::command]
pub(crate) async fn backup_restore(
    session: State<'_, Session>,
    from: String,
    door: Door,
) -> Answer<RestoredView> {
    session.restore(&from, &door).await
}

/// Makes a workspace of what is proven of the damaged one in the door's folder, in a new folder beside it.
#[tauri::command]
pub(crate) async fn proven_open(session: State<'_, Session>, door: Door) -> Answer<ProvenView> {
    session.open_proven(&door).await
}

/// The letters of a new recovery key, which opens nothing yet.
#[tauri::command]
pub(crate) async fn recovery_key_propose() -> Answer<String> {
    workspaces::new_recovery_key().map_err(|error| error.failure())
}

/// Lets a recovery key open an open workspace; `typed` is its group of that number, as the person read it from paper.
#[tauri::command]
pub(crate) async fn recovery_key_set(
    session: State<'_, Session>,
    kind: WorkspaceKind,
    code: String,
    group: usize,
    typed: String,
) -> Answer<()> {
    session.set_recovery_key(kind, &code, group, &typed).await
}

/// Lets one more person open an open workspace.
#[tauri::command]
pub(crate) async fn passphrase_add(
    session: State<'_, Session>,
    kind: WorkspaceKind,
    person: String,
    passphrase: String,
) -> Answer<()> {
    session.add_passphrase(kind, &person, &passphrase).await
}

/// The fewest characters that a passphrase may have.
#[tauri::command]
pub(crate) async fn passphrase_shortest() -> Answer<usize> {
    Ok(SHORTEST_PASSPHRASE)
}

/// Lets this computer open an open workspace.
#[tauri::command]
pub(crate) async fn computer_key_add(
    session: State<'_, Session>,
    kind: WorkspaceKind,
) -> Answer<()> {
    session.add_this_computer(kind).await
}

/// Who can open an open workspace.
#[tauri::command]
pub(crate) async fn keys_view(
    session: State<'_, Session>,
    kind: WorkspaceKind,
) -> Answer<KeysView> {
    session.keys(kind).await
}

/// The folder of the log files, for the person to look into.
#[tauri::command]
pub(crate) async fn log_folder(session: State<'_, Session>) -> Answer<String> {
    Ok(session.local()?.logs().display().to_string())
}
