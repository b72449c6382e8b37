//! Opening a workspace of any kind on this computer.

use std::path::Path;

use store::Unlock;
use workspace_core::opening::finish_opening;
use workspace_core::{ActionContext, LocalData, Notice, Result, WorkspaceKind};

use crate::Workspace;

impl Workspace {
    /// Makes a workspace as [`Workspace::create`] does, and remembers on this computer how far it is.
    pub async fn create_here(
        kind: WorkspaceKind,
        dir: &Path,
        unlock: &Unlock<'_>,
        local: &LocalData,
        ctx: &ActionContext,
    ) -> Result<Self> {
        let workspace = Self::create(kind, dir, unlock, ctx).await?;
        let store = &workspace.core().store;
        if store
            .remember_in(&local.last_seen(store.workspace()))
            .await
            .is_err()
        {
            // Opening it next tells the person; the workspace itself is made.
            tracing::warn!("the end of a new log is not remembered");
        }
        Ok(workspace)
    }

    /// Opens the workspace in `dir`, whatever its kind, and puts right what this computer has to: a key beside the
    /// folder is moved to where keys are kept, and a slot that is weaker than today's is wrapped again. A folder that was
    /// put back to an earlier day is refused ([`Error::OlderCopy`](crate::Error::OlderCopy)) unless the person says that it
    /// was `restored`.
    pub async fn open_here(
        dir: &Path,
        unlock: &Unlock<'_>,
        restored: bool,
        local: &LocalData,
        ctx: &ActionContext,
    ) -> Result<(Self, Vec<Notice>)> {
        let core = workspace_core::open_any(dir, unlock).await?;
        let mut notices = finish_opening(&core, unlock, restored, local, ctx).await?;
        let workspace = Self::of(core)?;
        if let Self::Desk(desk) = &workspace {
            notices.extend(desk.screen_again_at_opening(ctx).await);
        }
        Ok((workspace, notices))
    }
}
