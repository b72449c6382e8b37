//! Keys, backups and the folder of the app's technical log files.

use std::sync::Arc;

use api_macros::command;
use workspaces::backup::{BackupCheckView, BackupView, ProvenWorkspaceView, RestoredView};
use workspaces::views::OpenRequest;
use workspaces::{KeysView, ProgressReporter, SHORTEST_PASSPHRASE, WorkspaceKind};

use crate::answer::Answer;
use crate::session::Session;

/// Backs up an open workspace to `to`, or where the person chooses; null where they chose no place.
#[command]
async fn make_backup(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    kind: WorkspaceKind,
    to: Option<String>,
) -> Answer<Option<BackupView>> {
    session.back_up(kind, to, progress).await
}

/// Makes the automatic backups of the open workspaces whose last one is too old.
#[command]
async fn back_up_due(session: &Arc<Session>) -> Answer<()> {
    session.back_up_all_due().await
}

/// The automatic backups of an open workspace, the newest first.
#[command]
async fn backups_of(session: &Arc<Session>, kind: WorkspaceKind) -> Answer<Vec<BackupView>> {
    session.backups(kind).await
}

/// The automatic backups of the workspace in a folder, also of one that is damaged and cannot be opened. Empty where the
/// folder does not say which workspace it holds.
#[command]
async fn backups_of_folder(session: &Arc<Session>, folder: String) -> Answer<Vec<BackupView>> {
    session.backups_of(folder).await
}

/// Reads the backup in the request's folder whole, without restoring anything.
#[command]
async fn check_backup(session: &Arc<Session>, request: OpenRequest) -> Answer<BackupCheckView> {
    session.check_backup(&request).await
}

/// Restores a workspace from the backup `from` into the request's folder.
#[command]
async fn restore_backup(
    session: &Arc<Session>,
    from: String,
    request: OpenRequest,
) -> Answer<RestoredView> {
    session.restore(&from, &request).await
}

/// Makes a workspace of what is proven of the damaged one in the request's folder, in a new folder beside it.
#[command]
async fn make_proven_workspace(
    session: &Arc<Session>,
    request: OpenRequest,
) -> Answer<ProvenWorkspaceView> {
    session.make_proven_workspace(&request).await
}

/// The letters of a new recovery key, which opens nothing yet.
#[command]
async fn propose_recovery_key() -> Answer<String> {
    workspaces::new_recovery_key().map_err(Into::into)
}

/// Lets the recovery key `code` open an open workspace, in place of the recovery key before. As proof that it was written
/// down, `typed` is what a person read from the paper: the group of letters number `group`, counted from 1.
#[command]
async fn set_recovery_key(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    code: String,
    group: usize,
    typed: String,
) -> Answer<()> {
    session.set_recovery_key(kind, &code, group, &typed).await
}

/// Lets one more person open an open workspace.
#[command]
async fn add_passphrase(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    person: String,
    passphrase: String,
) -> Answer<()> {
    session.add_passphrase(kind, &person, &passphrase).await
}

/// The fewest characters that a passphrase may have.
#[command]
async fn shortest_passphrase() -> Answer<usize> {
    Ok(SHORTEST_PASSPHRASE)
}

/// Lets this computer open an open workspace without a passphrase, by a key that is kept on it, in place of the one kept
/// before.
#[command]
async fn let_this_computer_open(session: &Arc<Session>, kind: WorkspaceKind) -> Answer<()> {
    session.add_this_computer(kind).await
}

/// Who can open an open workspace.
#[command]
async fn key_names(session: &Arc<Session>, kind: WorkspaceKind) -> Answer<KeysView> {
    session.keys(kind).await
}

/// The folder of the app's technical log files, for the person to look into. What people do is in the desk's log, not here.
#[command]
async fn log_folder(session: &Arc<Session>) -> Answer<String> {
    Ok(session.local()?.logs().display().to_string())
}
