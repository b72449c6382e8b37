use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::views::HandedView;
use workspaces::{ByHand, Fetched, WorkspaceKind};

use crate::answer::Answer;
use crate::arguments::Fingerprint;
use crate::session::Session;

/// The places that the system handed to the app since the last time.
#[command]
async fn arrivals(session: &Arc<Session>) -> Answer<Vec<String>> {
    Ok(session.host().take_arrivals())
}

/// Looks at a sealed file, a workspace or a link that a person opened; nothing is taken in, and nothing fetched.
#[command]
async fn look_at(session: &Arc<Session>, place: String) -> Answer<HandedView> {
    session.look(&place).await
}

/// Fetches what is behind the link that was looked at, once the person who saw its host agreed.
#[command]
async fn fetch_link(session: &Arc<Session>, place: String) -> Answer<HandedView> {
    session.fetch_link(&place).await
}

/// Looks at a call or a packet in the mailbox of a workspace that waits for a person.
#[command]
async fn look_at_waiting(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    what: String,
    sealed: String,
) -> Answer<HandedView> {
    session.look_in_mailbox(kind, &what, &sealed).await
}

/// Takes in what was looked at, in the workspace that it is for; `confirmed` is the fingerprint that the person agreed to.
#[command]
async fn take_in(
    session: &Arc<Session>,
    place: String,
    confirmed: Option<Fingerprint>,
) -> Answer<Fetched> {
    session
        .take_in(&place, confirmed.as_ref().map(Fingerprint::as_str))
        .await
}

/// Saves a sealed file of an open workspace where the person says; gives where, or null where nobody said.
#[command]
async fn save_sealed(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    sealed: ByHand,
    path: Option<PathBuf>,
) -> Answer<Option<String>> {
    session.save_sealed(kind, &sealed, path).await
}

/// Lets the person choose a file; null where they chose none.
#[command]
async fn choose_file(session: &Arc<Session>) -> Answer<Option<PathBuf>> {
    Ok(session.host().choose_file().await)
}

/// Lets the person choose a folder; null where they chose none.
#[command]
async fn choose_folder(session: &Arc<Session>) -> Answer<Option<PathBuf>> {
    Ok(session.host().choose_folder().await)
}
