use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use workspaces::Progress;
use workspaces::views::{ListPreview, ListWritten};

use crate::at::{Answer, tell};
use crate::session::Session;

/// The first rows of a list, as a file would hold them.
#[tauri::command]
pub(crate) async fn list_preview(
    session: State<'_, Session>,
    list: String,
    language: String,
) -> Answer<ListPreview> {
    session
        .desk()
        .await?
        .does(async |at| at.workspace.preview_named(&list, &language, &at.act).await)
        .await
}

/// Writes a list into the folder for lists; gives its path and its number of rows.
#[tauri::command]
pub(crate) async fn list_write<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    list: String,
    format: String,
    language: String,
    progress: Channel<Progress>,
) -> Answer<ListWritten> {
    session
        .write_list(&app, (&list, &format), &language, &tell(progress))
        .await
}

/// Writes the page that says how an entry was judged; gives its path.
#[tauri::command]
pub(crate) async fn entry_explain<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    entry: String,
    language: String,
) -> Answer<String> {
    session.write_page(&app, &entry, &language).await
}
