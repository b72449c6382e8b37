use tauri::ipc::Channel;
use tauri::{AppHandle, Runtime, State};
use workspaces::rehearsal::Start;
use workspaces::views::{Door, OpenWorkspace, UnsentView};
use workspaces::{Notice, Posted, Progress, WorkspaceKind};

use crate::at::{Answer, tell};
use crate::opening::{How, documents};
use crate::session::Session;
use crate::window::Closing;

/// Everything that is open.
#[tauri::command]
pub(crate) async fn session_view(session: State<'_, Session>) -> Answer<Vec<OpenWorkspace>> {
    session.opened().await
}

/// Opens the three workspaces of a rehearsal; the first time it sets the season up, and tells `progress` how far it is.
#[tauri::command]
pub(crate) async fn rehearsal_open<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    start: Start,
    close_own: bool,
    afresh: bool,
    progress: Channel<Progress>,
) -> Answer<Vec<OpenWorkspace>> {
    session
        .open_rehearsal(&app, (start, How { close_own, afresh }), &tell(progress))
        .await
}

/// Which seasons were begun on this machine before.
#[tauri::command]
pub(crate) async fn rehearsals_begun(session: State<'_, Session>) -> Answer<Vec<Start>> {
    session.seasons()
}

/// Makes a workspace and opens it.
#[tauri::command]
pub(crate) async fn workspace_create<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    kind: WorkspaceKind,
    door: Door,
) -> Answer<Vec<OpenWorkspace>> {
    session.create(&app, kind, door).await
}

/// Opens a workspace of any kind.
#[tauri::command]
pub(crate) async fn workspace_open<R: Runtime>(
    app: AppHandle<R>,
    session: State<'_, Session>,
    door: Door,
) -> Answer<Vec<OpenWorkspace>> {
    session.open(&app, door).await
}

/// What a person is to be told of what was opened; each notice is given once.
#[tauri::command]
pub(crate) async fn notices_take(session: State<'_, Session>) -> Answer<Vec<Notice>> {
    Ok(session.take_notices().await)
}

/// Closes everything that is open.
#[tauri::command]
pub(crate) async fn workspaces_close(session: State<'_, Session>) -> Answer<()> {
    session.close_all().await
}

/// Where a new workspace is put unless somebody says otherwise.
#[tauri::command]
pub(crate) async fn home_folder<R: Runtime>(app: AppHandle<R>) -> Answer<String> {
    documents(&app).map(|folder| folder.display().to_string())
}

/// Moves the rehearsal clock.
#[tauri::command]
pub(crate) async fn clock_move(
    session: State<'_, Session>,
    to: String,
) -> Answer<Vec<OpenWorkspace>> {
    session.move_clock(&to).await
}

/// Says where the mailbox of an open workspace is.
#[tauri::command]
pub(crate) async fn mailbox_choose(
    session: State<'_, Session>,
    kind: WorkspaceKind,
    place: String,
) -> Answer<Vec<OpenWorkspace>> {
    session.choose_mailbox(kind, &place).await
}

/// Stops the long work that is going on, at its next step.
#[tauri::command]
pub(crate) async fn work_stop(session: State<'_, Session>) -> Answer<()> {
    session.stop_work().await
}

/// What the open workspaces have sealed and neither sent nor given to a person as a file.
#[tauri::command]
pub(crate) async fn unsent_view(session: State<'_, Session>) -> Answer<Vec<UnsentView>> {
    session.unsent().await
}

/// Sends what waits in an open workspace, by the mailbox that was chosen.
#[tauri::command]
pub(crate) async fn unsent_send(
    session: State<'_, Session>,
    kind: WorkspaceKind,
) -> Answer<Posted> {
    session.send_unsent(kind).await
}

/// Closes the window: what was written in it is saved, or a person said to close it all the same.
#[tauri::command]
pub(crate) async fn window_close<R: Runtime>(
    window: tauri::WebviewWindow<R>,
    closing: State<'_, Closing>,
) -> Answer<()> {
    closing.close(&window)
}

/// Keeps the window open after somebody asked to close it.
#[tauri::command]
pub(crate) async fn window_stay(closing: State<'_, Closing>) -> Answer<()> {
    closing.stay()
}
