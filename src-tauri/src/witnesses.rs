use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use workspaces::WorkspaceKind;
use workspaces::views::WitnessSaved;
use workspaces::witness::HeldAgainst;

use crate::at::Answer;
use crate::dialogs;
use crate::opening::documents;
use crate::session::Session;

/// What the file is called that somebody saves.
const NAME: &str = "awards.witness.json";

impl Session {
    /// Saves the signed heads that an open workspace holds to `path`, or where the person says; none where nobody said.
    pub(crate) async fn save_witness<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        kind: WorkspaceKind,
        path: Option<PathBuf>,
    ) -> Answer<Option<WitnessSaved>> {
        let workspace = self.of(kind).await?;
        let path = match path {
            Some(path) => Some(path),
            None => dialogs::place_for(app, &documents(app)?, NAME).await,
        };
        let Some(path) = path else {
            return Ok(None);
        };
        let saved = workspace.save_witness(&path).await;
        saved.map(Some).map_err(|error| error.failure())
    }

    /// Holds the desk's log against a file that somebody else kept.
    pub(crate) async fn hold_against(&self, path: PathBuf) -> Answer<HeldAgainst> {
        let at = self.desk().await?;
        let held = at.workspace.hold_against(&path).await;
        held.map_err(|error| error.failure())
    }
}
