use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::WorkspaceKind;
use workspaces::views::WitnessSaved;
use workspaces::witness::HeldAgainst;

use crate::answer::Answer;
use crate::session::Session;

/// Saves the signed heads of the desk's log that an open workspace has, where the person chooses; returns what was
/// saved, or null where they chose nothing.
#[command]
async fn save_witness(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    path: Option<PathBuf>,
) -> Answer<Option<WitnessSaved>> {
    session.save_witness(kind, path).await
}

/// Checks the desk's log against a file that somebody else kept.
#[command]
async fn hold_against(session: &Arc<Session>, path: PathBuf) -> Answer<HeldAgainst> {
    session.check_log_against(path).await
}
