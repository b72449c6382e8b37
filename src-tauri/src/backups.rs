use std::path::Path;

use tauri::{AppHandle, Runtime};
use workspaces::backup::{self, BackupView, ProvenView, RestoredView, TriedView};
use workspaces::views::Door;
use workspaces::{Failure, Progress, Watch, Workspace, WorkspaceKind};

use crate::at::{self, Answer};
use crate::dialogs;
use crate::opening::unlock;
use crate::session::{Session, none_open};

impl Session {
    /// Backs up an open workspace to `to`, or into the folder that the person chooses; none where nobody chose.
    pub(crate) async fn back_up<R: Runtime>(
        &self,
        app: AppHandle<R>,
        kind: WorkspaceKind,
        to: Option<String>,
        progress: &(dyn Fn(Progress) + Send + Sync),
    ) -> Answer<Option<BackupView>> {
        let workspace = self.one(kind).await?;
        let to = match to {
            Some(to) => Some(to),
            None => dialogs::folder(app).await,
        };
        let Some(to) = to else {
            return Ok(None);
        };
        // A backup bears the date of the machine, whatever a rehearsal's clock says.
        let act = at::act_of(workspace.settings().name());
        let stop = self.stop().await;
        let watch = Watch::new(progress, Some(&stop));
        let made = workspace.back_up(Path::new(&to), &act, watch).await;
        made.map(Some).map_err(|error| error.failure())
    }

    /// The automatic backups of an open workspace, the newest first.
    pub(crate) async fn backups(&self, kind: WorkspaceKind) -> Answer<Vec<BackupView>> {
        let found = self.one(kind).await?.automatic_backups(self.local()?);
        found.map_err(|error| error.failure())
    }

    /// The automatic backups of the workspace in a folder, which need not open.
    pub(crate) fn backups_of(&self, folder: &str) -> Answer<Vec<BackupView>> {
        backup::of_folder(Path::new(folder), self.local()?).map_err(|error| error.failure())
    }

    /// Reads a backup whole, without putting anything back. The door's folder is the backup.
    pub(crate) async fn try_backup(&self, door: &Door) -> Answer<TriedView> {
        let unlock = unlock(door, self.local()?);
        let tried = backup::try_out(Path::new(&door.folder), &unlock).await;
        tried.map_err(|error| error.failure())
    }

    /// Puts a workspace back from a backup into the door's folder, and closes it again.
    pub(crate) async fn restore(&self, from: &str, door: &Door) -> Answer<RestoredView> {
        let (local, act) = (self.local()?, at::act_of(&door.person));
        let unlock = unlock(door, local);
        let (from, to) = (Path::new(from), Path::new(&door.folder));
        let restored = backup::restore(from, to, &unlock, local, &act).await;
        let restored = restored.map_err(|error| error.failure())?;
        let closed = restored.workspace.close().await;
        closed.map_err(|error| error.failure())?;
        Ok(restored.view)
    }

    /// Makes a workspace of what is proven of the damaged one in the door's folder, in a new folder beside it, and closes
    /// it again.
    pub(crate) async fn open_proven(&self, door: &Door) -> Answer<ProvenView> {
        let (local, act) = (self.local()?, at::act_of(&door.person));
        let unlock = unlock(door, local);
        let opened = backup::open_proven(Path::new(&door.folder), None, &unlock, local, &act).await;
        let (workspace, view) = opened.map_err(|error| error.failure())?;
        workspace.close().await.map_err(|error| error.failure())?;
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
        let act = at::act_of(workspace.settings().name());
        let made = workspace.back_up_if_due(local, &act, Watch::nobody()).await;
        match made {
            Ok(Some(made)) => tracing::info!(lines = made.lines, bytes = made.bytes, "backed up"),
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), "no automatic backup");
                self.tell(vec![workspaces::Notice::new("no-automatic-backup")])
                    .await;
            }
        }
    }

    pub(crate) async fn one(&self, kind: WorkspaceKind) -> Result<Workspace, Failure> {
        let all = self.all().await;
        let open = all.into_iter().find(|it| it.kind() == kind);
        open.ok_or_else(none_open)
    }
}
