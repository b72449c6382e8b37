use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::WorkspaceKind;
use workspaces::views::WitnessSaved;
use workspaces::witness::HeldAgainst;

use crate::answer::Answer;
use crate::session::Session;

/// Saves what an open workspace holds of its desk's log where the person says; gives what was saved, or null where
/// nobody said.
#[command]
async fn save_witness(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    path: Option<PathBuf>,
) -> Answer<Option<WitnessSaved>> {
    session.save_witness(kind, path).await
}

/// Holds the desk's log against a file that somebody else kept.
#[command]
async fn hold_against(session: &Arc<Session>, path: PathBuf) -> Answer<HeldAgainst> {
    session.hold_against(path).await
}
