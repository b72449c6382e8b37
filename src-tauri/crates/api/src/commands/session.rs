//! Opening and closing workspaces.

use std::sync::Arc;

use api_macros::command;
use rehearsal::Start;
use workspaces::views::{
    MailboxChoice, MailboxTryView, MailboxView, OpenRequest, OpenWorkspace, UnsentView,
};
use workspaces::{Notice, Posted, ProgressReporter, WorkspaceKind};

use crate::answer::Answer;
use crate::session::{HowToRehearse, Session};

/// Everything that is open.
#[command]
async fn session_view(session: &Arc<Session>) -> Answer<Vec<OpenWorkspace>> {
    session.opened().await
}

/// Opens the three workspaces of a rehearsal; the first time it sets the season up, and reports how far it is.
#[command]
async fn open_rehearsal(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    start: Start,
    how: HowToRehearse,
) -> Answer<Vec<OpenWorkspace>> {
    session.open_rehearsal(start, how, progress).await
}

/// Which seasons were begun on this machine before.
#[command]
async fn rehearsals_begun(session: &Arc<Session>) -> Answer<Vec<Start>> {
    session.seasons()
}

/// Makes a workspace and opens it.
#[command]
async fn create_workspace(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    request: OpenRequest,
) -> Answer<Vec<OpenWorkspace>> {
    session.create(kind, request).await
}

/// Opens a workspace of any kind.
#[command]
async fn open_workspace(
    session: &Arc<Session>,
    request: OpenRequest,
) -> Answer<Vec<OpenWorkspace>> {
    session.open(request).await
}

/// What a person is to be told of what was opened; each notice is given once.
#[command]
async fn take_notices(session: &Arc<Session>) -> Answer<Vec<Notice>> {
    Ok(session.take_notices().await)
}

/// Closes everything that is open.
#[command]
async fn close_workspaces(session: &Arc<Session>) -> Answer<()> {
    session.close_all().await
}

/// The person's folder for documents, in which a new workspace is made unless they say otherwise.
#[command]
async fn documents_folder(session: &Arc<Session>) -> Answer<String> {
    Ok(session.host().documents()?.display().to_string())
}

/// Moves the rehearsal clock.
#[command]
async fn move_clock(session: &Arc<Session>, to: String) -> Answer<Vec<OpenWorkspace>> {
    session.move_clock(&to).await
}

/// Says where the mailbox of an open workspace is.
#[command]
async fn choose_mailbox(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    place: String,
) -> Answer<Vec<OpenWorkspace>> {
    session.choose_mailbox(kind, &place).await
}

/// Where the mailbox of an open workspace is, and what opens the store that it is, but for the secret.
#[command]
async fn mailbox_view(session: &Arc<Session>, kind: WorkspaceKind) -> Answer<MailboxView> {
    session.mailbox_view(kind).await
}

/// Says where the mailbox of an open workspace is, and what opens the store that it is.
#[command]
async fn choose_store(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    choice: MailboxChoice,
) -> Answer<Vec<OpenWorkspace>> {
    session.choose_store(kind, choice).await
}

/// Tries a mailbox out: writes, lists, reads and deletes a small file there, and compares clocks.
#[command]
async fn try_mailbox(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    choice: MailboxChoice,
) -> Answer<MailboxTryView> {
    session.try_mailbox(kind, choice).await
}

/// Stops the long work that is going on, at its next step.
#[command]
async fn stop_work(session: &Arc<Session>) -> Answer<()> {
    session.stop_work().await
}

/// What the open workspaces have sealed and neither sent nor given to a person as a file.
#[command]
async fn unsent_view(session: &Arc<Session>) -> Answer<Vec<UnsentView>> {
    session.unsent().await
}

/// Sends what waits in an open workspace, by the mailbox that was chosen; progress counts the bytes of files of the work.
#[command]
async fn send_unsent(
    session: &Arc<Session>,
    progress: ProgressReporter<'_>,
    kind: WorkspaceKind,
) -> Answer<Posted> {
    session.send_unsent(kind, progress).await
}

/// Closes the window: what was written in it is saved, or a person said to close it all the same.
#[command]
async fn close_window(session: &Arc<Session>) -> Answer<()> {
    session.host().close_window()
}

/// Keeps the window open after somebody asked to close it.
#[command]
async fn keep_window(session: &Arc<Session>) -> Answer<()> {
    session.host().keep_window()
}

/// Marks misspelled words from now on, in the fields that ask for it.
#[command]
async fn check_spelling(session: &Arc<Session>) -> Answer<()> {
    session.host().check_spelling()
}
