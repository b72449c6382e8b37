//! Import and export of sealed files.

use std::path::PathBuf;
use std::sync::Arc;

use workspaces::views::IncomingView;
use workspaces::{ExportRequest, Failure, Fetched, IncomingFile, Stop, WorkspaceKind};

use super::{Session, none_open};
use crate::answer::Answer;

impl Session {
    /// Reads what a person opened, and caches it: an import takes what was shown. Nothing is fetched from a link yet.
    pub(crate) async fn inspect_file(&self, place: &str) -> Answer<IncomingView> {
        self.show(IncomingFile::inspect(place).await).await
    }

    /// Fetches what is behind a link that was inspected.
    pub(crate) async fn fetch_link(&self, place: &str, stop: &Stop) -> Answer<IncomingView> {
        let incoming = self.last(place).await?;
        self.show(incoming.fetch(stop).await).await
    }

    /// Looks at a call or a packet that waits for a person in the mailbox of an open workspace.
    pub(crate) async fn inspect_waiting_file(
        &self,
        kind: WorkspaceKind,
        what: &str,
        sealed: &str,
    ) -> Answer<IncomingView> {
        let workspace = self.workspace(kind).await?;
        self.show(IncomingFile::in_mailbox(&workspace, what, sealed).await)
            .await
    }

    async fn show(&self, incoming: workspaces::Result<IncomingFile>) -> Answer<IncomingView> {
        let incoming = incoming?;
        let view = incoming.view(&self.all().await).await?;
        self.set_incoming(incoming).await;
        Ok(view)
    }

    async fn last(&self, place: &str) -> Answer<Arc<IncomingFile>> {
        let unknown = || Failure::new("not-a-place", [("place".to_owned(), place.to_owned())]);
        self.incoming_at(place).await.ok_or_else(unknown)
    }

    /// Imports what was inspected into the workspace that it is for. `confirmed` is the fingerprint that the person
    /// was shown and agreed to.
    pub(crate) async fn import_file(
        &self,
        place: &str,
        confirmed: Option<&str>,
    ) -> Answer<Fetched> {
        let incoming = self.last(place).await?;
        let view = incoming.view(&self.all().await).await?;
        let workspace = self.workspace(view.reader.ok_or_else(none_open)?).await?;
        let ctx = self.ctx(workspace.kind(), &workspace.settings()).await?;
        Ok(workspace.import_file(&incoming, confirmed, &ctx).await?)
    }

    /// Saves a sealed file of an open workspace to `path`, or where the person chooses; none where they cancel.
    pub(crate) async fn save_sealed(
        &self,
        kind: WorkspaceKind,
        request: &ExportRequest,
        path: Option<PathBuf>,
    ) -> Answer<Option<String>> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(workspace.kind(), &workspace.settings()).await?;
        let mut path = path;
        if let (None, Some(name)) = (&path, request.name_before_sealing(&ctx)) {
            path = self.choose_save_path(&name).await?;
            if path.is_none() {
                return Ok(None);
            }
        }
        let sealed = workspace.seal(request, &ctx).await?;
        if path.is_none() {
            path = self.choose_save_path(&sealed.name).await?;
        }
        let Some(path) = path else {
            return Ok(None);
        };
        let note = sealed.note();
        sealed.save(&path).await?;
        workspace.saved(note, &ctx).await?;
        Ok(Some(path.display().to_string()))
    }
}
