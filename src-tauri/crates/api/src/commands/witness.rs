//! What others hold of a desk's log.

use std::path::PathBuf;
use std::sync::Arc;

use api_macros::command;
use workspaces::WorkspaceKind;
use workspaces::views::SavedWitnessFile;
use workspaces::witness::LogCheck;

use crate::answer::Answer;
use crate::session::Session;

/// Saves the signed heads of the desk's log which the open workspace of this kind has, to `path`, or where the person
/// chooses if that is null; returns what was saved, or null if they cancel.
#[command]
async fn save_witness_file(
    session: &Arc<Session>,
    kind: WorkspaceKind,
    path: Option<PathBuf>,
) -> Answer<Option<SavedWitnessFile>> {
    session.save_witness_file(kind, path).await
}

/// Checks the desk's log against a witness file, or another file that carries signed heads of it.
#[command]
async fn check_log_against(session: &Arc<Session>, path: PathBuf) -> Answer<LogCheck> {
    session.check_log_against(path).await
}
