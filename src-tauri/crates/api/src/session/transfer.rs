//! Import and export of sealed files.

use std::path::PathBuf;
use std::sync::Arc;

use workspaces::views::IncomingView;
use workspaces::{
    ExportRequest, Failure, Fetched, IncomingFile, ProgressReporter, Stop, WorkspaceKind,
};

use super::{Session, none_open};
use crate::answer::Answer;
use crate::arguments::Fingerprint;

impl Session {
    /// Reads what a person opened, and keeps it: an import takes in the very bytes that were shown, also where the file
    /// is another by then. `place` is a path of a file or of a workspace, or a link, from which nothing is fetched yet.
    pub(crate) async fn inspect_file(&self, place: &str) -> Answer<IncomingView> {
        self.keep_and_view(IncomingFile::inspect(place).await).await
    }

    /// Fetches what is behind a link that was inspected.
    pub(crate) async fn fetch_link(&self, place: &str, stop: &Stop) -> Answer<IncomingView> {
        let incoming = self.inspected(place).await?;
        self.keep_and_view(incoming.fetch(stop).await).await
    }

    /// Looks at what waits for a person in the mailbox of an open workspace: `what` is `call` or `packet`, and `sealed` the id
    /// of the sealed file.
    pub(crate) async fn inspect_waiting_file(
        &self,
        kind: WorkspaceKind,
        what: &str,
        sealed: &str,
    ) -> Answer<IncomingView> {
        let workspace = self.workspace(kind).await?;
        self.keep_and_view(IncomingFile::in_mailbox(&workspace, what, sealed).await)
            .await
    }

    /// Keeps what was inspected in place of what was inspected before; gives what a person is shown of it.
    async fn keep_and_view(
        &self,
        incoming: workspaces::Result<IncomingFile>,
    ) -> Answer<IncomingView> {
        let incoming = incoming?;
        let view = incoming.view(&self.all().await).await?;
        self.set_incoming(incoming).await;
        Ok(view)
    }

    /// What was inspected last, refused where that was something else.
    async fn inspected(&self, place: &str) -> Answer<Arc<IncomingFile>> {
        let replaced = || Failure::new("not-inspected", [("place".to_owned(), place.to_owned())]);
        self.incoming_at(place).await.ok_or_else(replaced)
    }

    /// Imports what was inspected into the workspace that it is for. `confirmed` is the fingerprint that the person
    /// was shown and agreed to. Gives how much of it was new.
    pub(crate) async fn import_file(
        &self,
        place: &str,
        confirmed: Option<&Fingerprint>,
        progress: ProgressReporter<'_>,
    ) -> Answer<Fetched> {
        let incoming = self.inspected(place).await?;
        let view = incoming.view(&self.all().await).await?;
        let workspace = self.workspace(view.reader.ok_or_else(none_open)?).await?;
        let ctx = self.ctx(workspace.kind(), &workspace.settings()).await?;
        let confirmed = confirmed.map(Fingerprint::as_str);
        let fetched = workspace.import_file(&incoming, confirmed, &ctx, progress);
        Ok(fetched.await?)
    }

    /// Saves a sealed file of an open workspace to `path`, or where the person chooses; none where they cancel.
    pub(crate) async fn save_sealed(
        &self,
        kind: WorkspaceKind,
        request: &ExportRequest,
        mut path: Option<PathBuf>,
        progress: ProgressReporter<'_>,
    ) -> Answer<Option<String>> {
        let workspace = self.workspace(kind).await?;
        let ctx = self.ctx(workspace.kind(), &workspace.settings()).await?;
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
        // Where the note fails after the file was saved, the error is shown, and saving once more notes it.
        let note = sealed.note();
        sealed.save(&path, progress).await?;
        workspace.saved(note, &ctx).await?;
        Ok(Some(path.display().to_string()))
    }
}
