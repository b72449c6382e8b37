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

/// Looks at a sealed file, a workspace or a link that a person opened; nothing is taken in, and nothing fetched.
#[tauri::command]
pub(crate) async fn handed_look(session: State<'_, Session>, place: String) -> Answer<HandedView> {
    session.look(&place).await
}

/// Fetches what is behind the link that was looked at, once the person who saw its host agreed.
#[tauri::command]
pub(crate) async fn handed_fetch(session: State<'_, Session>, place: String) -> Answer<HandedView> {
    session.fetch_link(&place).await
}

/// Looks at a call or a packet in the mailbox of a workspace that waits for a person.
#[tauri::command]
pub(crate) async fn handed_waiting(
    session: State<'_, Session>,
    kind: WorkspaceKind,
    what: String,
    sealed: String,
) -> Answer<HandedView> {
    session.look_in_mailbox(kind, &what, &sealed).await
}

/// Takes in what was looked at, in the workspace that it is for; `confirmed` is the fingerprint that the person agreed to.
#[tauri::command]
pub(crate) async fn handed_take(
    session: State<'_, Session>,
    place: String,
    confirmed: Option<String>,
) -> Answer<Fetched> {
    session.take_in(&place, confirmed.as_deref()).await
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
