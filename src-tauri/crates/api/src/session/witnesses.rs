//! What others hold of a desk's log.

use std::path::PathBuf;

use workspaces::WorkspaceKind;
use workspaces::views::SavedWitnessFile;
use workspaces::witness::LogCheck;

use super::Session;
use crate::answer::Answer;

/// What the file is called that somebody saves.
const NAME: &str = "awards.witness.json";

impl Session {
    /// Saves the signed heads that an open workspace holds to `path`, or where the person says; none where nobody said.
    pub(crate) async fn save_witness_file(
        &self,
        kind: WorkspaceKind,
        path: Option<PathBuf>,
    ) -> Answer<Option<SavedWitnessFile>> {
        let workspace = self.workspace(kind).await?;
        let path = match path {
            Some(path) => Some(path),
            None => self.choose_save_path(NAME).await?,
        };
        let Some(path) = path else {
            return Ok(None);
        };
        Ok(Some(workspace.save_witness_file(&path).await?))
    }

    /// Checks the desk's log against a file that somebody else kept.
    pub(crate) async fn check_log_against(&self, path: PathBuf) -> Answer<LogCheck> {
        let desk = self.desk().await?;
        Ok(desk.workspace.check_log_against(&path).await?)
    }
}
