//! Backups of what is open, and what is put back.

use std::path::Path;

use workspaces::backup::{self, BackupCheckView, BackupView, ProvenWorkspaceView, RestoredView};
use workspaces::views::OpenRequest;
use workspaces::{ProgressReporter, Workspace, WorkspaceKind};

use super::Session;
use super::opening::unlock;
use crate::answer::Answer;

impl Session {
    /// Backs up an open workspace to `to`, or into the folder that the person chooses; none where nobody chose.
    pub(crate) async fn back_up(
        &self,
        kind: WorkspaceKind,
        to: Option<String>,
        progress: ProgressReporter<'_>,
    ) -> Answer<Option<BackupView>> {
        let workspace = self.workspace(kind).await?;
        let to = match to {
            Some(to) => Some(to.into()),
            None => self.host.choose_folder().await,
        };
        let Some(to) = to else {
            return Ok(None);
        };
        // A backup bears the date of the machine, whatever a rehearsal's clock says.
        let ctx = self.machine_clock_context(workspace.settings().name());
        let result = workspace.back_up(Path::new(&to), &ctx, progress).await;
        result.map(Some).map_err(Into::into)
    }

    /// The automatic backups of an open workspace, the newest first.
    pub(crate) async fn backups(&self, kind: WorkspaceKind) -> Answer<Vec<BackupView>> {
        let workspace = self.workspace(kind).await?;
        Ok(workspace.automatic_backups(self.local()?).await?)
    }

    /// The automatic backups of the workspace in a folder, also of one that cannot be opened.
    pub(crate) async fn backups_of(&self, folder: String) -> Answer<Vec<BackupView>> {
        Ok(backup::of_folder(folder.into(), self.local()?).await?)
    }

    /// Reads a backup whole, without putting anything back. The request's folder is the backup.
    pub(crate) async fn check_backup(&self, request: &OpenRequest) -> Answer<BackupCheckView> {
        let unlock = unlock(request, self.local()?);
        let result = backup::check(Path::new(&request.folder), &unlock).await;
        Ok(result?)
    }

    /// Puts a workspace back from a backup into the request's folder, and closes it again.
    pub(crate) async fn restore(&self, from: &str, request: &OpenRequest) -> Answer<RestoredView> {
        let (local, ctx) = (self.local()?, self.machine_clock_context(&request.person));
        let unlock = unlock(request, local);
        let (from, to) = (Path::new(from), Path::new(&request.folder));
        let restored = backup::restore(from, to, &unlock, local, &ctx).await;
        let restored = restored?;
        let result = restored.workspace.close().await;
        result?;
        Ok(restored.view)
    }

    /// Makes a workspace of what is proven of the damaged one in the request's folder, in a new folder beside it, and closes
    /// it again.
    pub(crate) async fn make_proven_workspace(
        &self,
        request: &OpenRequest,
    ) -> Answer<ProvenWorkspaceView> {
        let (local, ctx) = (self.local()?, self.machine_clock_context(&request.person));
        let unlock = unlock(request, local);
        let result =
            backup::make_proven_workspace(Path::new(&request.folder), None, &unlock, local, &ctx)
                .await;
        let (workspace, view) = result?;
        workspace.close().await?;
        Ok(view)
    }

    /// Makes the automatic backups that are due of what is open. The window asks for it once it shows the workspace, and
    /// does not wait.
    pub(crate) async fn back_up_all_due(&self) -> Answer<()> {
        for workspace in self.all().await {
            self.back_up_if_due(&workspace).await;
        }
        Ok(())
    }

    /// Makes the automatic backup that is due, if one is. Where it cannot be made the work goes on without it.
    pub(crate) async fn back_up_if_due(&self, workspace: &Workspace) {
        let Ok(local) = self.local() else {
            return;
        };
        let ctx = self.machine_clock_context(workspace.settings().name());
        let result = workspace
            .back_up_if_due(local, &ctx, ProgressReporter::none())
            .await;
        match result {
            Ok(Some(view)) => tracing::info!(lines = view.lines, bytes = view.bytes, "backed up"),
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "no automatic backup");
                self.add_notices(vec![workspaces::Notice::new("no-automatic-backup")])
                    .await;
            }
        }
    }
}
