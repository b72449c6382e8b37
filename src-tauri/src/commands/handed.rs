use std::path::PathBuf;

use tauri::{AppHandle, Runtime, State};
use workspaces::views::HandedView;
use workspaces::{ByHand, Fetched, WorkspaceKind};

use crate::arrivals::Arrivals;
use crate::at::Answer;
use crate::dialogs;
use crate::session::Session;

/// The places that the system handed to the app since the last time.
#[tauri::command]
pub(crate) async fn arrivals(arrivals: State<'_, Arrivals>) -> Answer<Vec<String>> {
    Ok(arrivals.take())
}

/// Looks at a sealed file, a workspace or a link that a person opened; nothing is taken in.
#[tauri::command]
pub(crate) async fn handed_look(session: State<'_, Session>, place: String) -> Answer<HandedView> {
    session.look(&place).await
}

/// Takes in what was looked at, in the workspace that it is for.
#[tauri::command]
pub(crate) async fn handed_take(session: State<'_, Session>, place: String) -> Answer<Fetched> {
    session.take_in(&place).await
}

/// Saves a sealed file of an open workspace where the person says; gives where, or null where nobody said.
#[tauri::command]
pub(crate) async fn sealed_save<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    kind: WorkspaceKind,
    sealed: ByHand,
    path: Option<PathBuf>,
) -> Answer<Option<String>> {
    session.save_sealed(&app, kind, &sealed, path).await
}

/// Lets the person choose a file; null where they chose none.
#[tauri::command]
pub(crate) async fn file_choose<R: Runtime>(app: AppHandle<R>) -> Option<String> {
    dialogs::file(app).await
}

/// Lets the person choose a folder; null where they chose none.
#[tauri::command]
pub(crate) async fn folder_choose<R: Runtime>(app: AppHandle<R>) -> Option<String> {
    dialogs::folder(app).await
}
