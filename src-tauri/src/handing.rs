use std::path::PathBuf;
use std::sync::Arc;

use tauri::{AppHandle, Runtime};
use workspaces::views::HandedView;
use workspaces::{ByHand, Failure, Fetched, Handed, Workspace, WorkspaceKind};

use crate::at::Answer;
use crate::dialogs;
use crate::opening::documents;
use crate::session::{Session, none_open};

impl Session {
    /// Looks at what a person opened, and keeps it so that what was shown is what is taken. Nothing is fetched from a link.
    pub(crate) async fn look(&self, place: &str) -> Answer<HandedView> {
        self.show(Handed::look(place).await).await
    }

    /// Fetches what is behind the link that was looked at last.
    pub(crate) async fn fetch_link(&self, place: &str) -> Answer<HandedView> {
        let handed = self.last(place).await?;
        let stop = self.stop().await;
        self.show(handed.fetch(&stop).await).await
    }

    /// Looks at a call or a packet that waits for a person in the mailbox of an open workspace.
    pub(crate) async fn look_in_mailbox(
        &self,
        kind: WorkspaceKind,
        what: &str,
        sealed: &str,
    ) -> Answer<HandedView> {
        let workspace = self.of(kind).await?;
        self.show(Handed::in_mailbox(&workspace, what, sealed).await)
            .await
    }

    async fn show(&self, handed: workspaces::Result<Handed>) -> Answer<HandedView> {
        let handed = handed.map_err(|error| error.failure())?;
        let view = handed.view(&self.all().await).await;
        let view = view.map_err(|error| error.failure())?;
        self.keep(handed).await;
        Ok(view)
    }

    async fn last(&self, place: &str) -> Answer<Arc<Handed>> {
        let unknown = || Failure::new("not-a-place", [("place".to_owned(), place.to_owned())]);
        self.kept(place).await.ok_or_else(unknown)
    }

    /// Takes in what was looked at last, in the workspace that it is for. `confirmed` is the fingerprint that the person
    /// was shown and agreed to.
    pub(crate) async fn take_in(&self, place: &str, confirmed: Option<&str>) -> Answer<Fetched> {
        let handed = self.last(place).await?;
        let view = handed.view(&self.all().await).await;
        let view = view.map_err(|error| error.failure())?;
        let workspace = self.of(view.reader.ok_or_else(none_open)?).await?;
        let act = self.act(workspace.kind(), &workspace.settings()).await?;
        let taken = workspace.take_in(&handed, confirmed, &act).await;
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
