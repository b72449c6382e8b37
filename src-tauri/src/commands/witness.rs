use std::path::PathBuf;

use tauri::{AppHandle, Runtime, State};
use workspaces::WorkspaceKind;
use workspaces::views::WitnessSaved;
use workspaces::witness::HeldAgainst;

use crate::at::Answer;
use crate::session::Session;

/// Saves what an open workspace holds of its desk's log where the person says; gives what was saved, or null where nobody said.
#[tauri::command]
pub(crate) async fn witness_save<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    kind: WorkspaceKind,
    path: Option<PathBuf>,
) -> Answer<Option<WitnessSaved>> {
    session.save_witness(&app, kind, path).await
}

/// Holds the desk's log against a file that somebody else kept.
#[tauri::command]
pub(crate) async fn witness_hold(
    session: State<'_, Session>,
    path: PathBuf,
) -> Answer<HeldAgainst> {
    session.hold_against(path).await
}
