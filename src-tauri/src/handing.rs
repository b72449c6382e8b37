use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use workspaces::views::HandedView;
use workspaces::{ByHand, Failure, Fetched, Handed, Workspace, WorkspaceKind};

use crate::at::Answer;
use crate::dialogs;
use crate::opening::documents;
use crate::session::{Session, none_open};

impl Session {
    /// Looks at what a person opened, and keeps it so that what was shown is what is taken.
    pub(crate) async fn look(&self, place: &str) -> Answer<HandedView> {
        let handed = Handed::look(place).await.map_err(|error| error.failure())?;
        let view = handed.view().map_err(|error| error.failure())?;
        self.keep(handed).await;
        Ok(view)
    }

    /// Takes in what was looked at last, in the workspace that it is for.
    pub(crate) async fn take_in(&self, place: &str) -> Answer<Fetched> {
        let handed = self
            .kept(place)
            .await
            .ok_or_else(|| Failure::new("not-a-place", [("place".to_owned(), place.to_owned())]))?;
        let view = handed.view().map_err(|error| error.failure())?;
        let workspace = self.of(view.reader.ok_or_else(none_open)?).await?;
        let act = self.act(workspace.kind(), &workspace.settings()).await?;
        let taken = workspace.take_in(&handed, &act).await;
        taken.map_err(|error| error.failure())
    }

    /// Saves a sealed file of an open workspace to `path`, or where the person says; none where nobody said.
    pub(crate) async fn save_sealed<R: Runtime>(
        &self,
        app: &AppHandle<R>,
        kind: WorkspaceKind,
        what: &ByHand,
        path: Option<PathBuf>,
    ) -> Answer<Option<String>> {
        let workspace = self.of(kind).await?;
        let act = self.act(workspace.kind(), &workspace.settings()).await?;
        let mut path = path;
        if let (None, Some(name)) = (&path, what.name_before_sealing(&act)) {
            path = dialogs::place_for(app, &documents(app)?, &name).await;
            if path.is_none() {
                return Ok(None);
            }
        }
        let sealed = workspace.seal(what, &act).await;
        let sealed = sealed.map_err(|error| error.failure())?;
        if path.is_none() {
            path = dialogs::place_for(app, &documents(app)?, &sealed.name).await;
        }
        let Some(path) = path else {
            return Ok(None);
        };
        let note = sealed.note();
        sealed.save(&path).await.map_err(|error| error.failure())?;
        let noted = workspace.saved(note, &act).await;
        noted.map_err(|error| error.failure())?;
        Ok(Some(path.display().to_string()))
    }

    pub(crate) async fn of(&self, kind: WorkspaceKind) -> Answer<Workspace> {
        let all = self.all().await;
        let open = all.into_iter().find(|it| it.kind() == kind);
        open.ok_or_else(none_open)
    }
}
