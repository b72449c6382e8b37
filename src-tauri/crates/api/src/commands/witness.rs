use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::WorkspaceKind;
use workspaces::views::WitnessSaved;
use workspaces::witness::HeldAgainst;

use crate::answer::Answer;
use crate::session::Session;

/// Saves the signed heads of the desk's log which the open workspace of this kind has, to `path`, or where the person
/// chooses if that is null; returns what was saved, or null if they cancel.
#[command]
async fn save_witness(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    path: Option<PathBuf>,
) -> Answer<Option<WitnessSaved>> {
    session.save_witness(kind, path).await
}

/// Checks the desk's log against a witness file, or another file that carries signed heads of it.
#[command]
async fn hold_against(session: &Arc<Session>, path: PathBuf) -> Answer<HeldAgainst> {
    session.check_log_against(path).await
}
