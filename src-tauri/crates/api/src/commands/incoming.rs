//! Import and export of sealed files, and what the system passed to the app.

use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::views::IncomingView;
use workspaces::{ExportRequest, Fetched, ProgressReporter, Stop, WorkspaceKind};

use crate::answer::Answer;
use crate::arguments::Fingerprint;
use crate::session::Session;

/// The paths and links that a person opened with the app since the last call.
#[command]
async fn take_opened_places(session: &Arc<Session>) -> Answer<Vec<String>> {
    Ok(session.host().take_opened_places())
}

/// Inspects a sealed file, a workspace or a link that a person opened; nothing is imported, and nothing fetched.
#[command]
async fn inspect_file(session: &Arc<Session>, place: String) -> Answer<IncomingView> {
    session.inspect_file(&place).await
}

/// Fetches what is behind the link that was looked at, once the person who saw its host agreed.
#[command]
async fn fetch_link(session: &Arc<Session>, stop: &Stop, place: String) -> Answer<IncomingView> {
    session.fetch_link(&place, stop).await
}

/// Looks at a call or a packet in the mailbox of a workspace that waits for a person.
#[command]
async fn inspect_waiting(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    what: String,
    sealed: String,
) -> Answer<IncomingView> {
    session.inspect_waiting_file(kind, &what, &sealed).await
}

/// Imports what was inspected into the workspace that it is for; `confirmed` is the fingerprint that the person confirmed. Progress
/// counts the bytes of files of the work that are with it.
#[command]
async fn import_file(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    place: String,
    confirmed: Option<Fingerprint>,
) -> Answer<Fetched> {
    session
        .import_file(&place, confirmed.as_ref(), progress)
        .await
}

/// Saves a sealed file of an open workspace where the person chooses, with the files of the work that it names; returns the path,
/// or null where they chose none. Progress counts the bytes of those files.
#[command]
async fn save_sealed(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    kind: WorkspaceKind,
    sealed: ExportRequest,
    path: Option<PathBuf>,
) -> Answer<Option<String>> {
    session.save_sealed(kind, &sealed, path, progress).await
}

/// Lets the person choose a file; null where they chose none.
#[command]
async fn choose_file(session: &Arc<Session>) -> Answer<Option<PathBuf>> {
    Ok(session.host().choose_file().await)
}

/// Lets the person choose any number of files; none where they chose none.
#[command]
async fn choose_files(session: &Arc<Session>) -> Answer<Vec<PathBuf>> {
    Ok(session.host().choose_files().await)
}

/// Lets the person choose a folder; null where they chose none.
#[command]
async fn choose_folder(session: &Arc<Session>) -> Answer<Option<PathBuf>> {
    Ok(session.host().choose_folder().await)
}
