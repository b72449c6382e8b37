//! Fetching files of the work again that are gone or altered in a workspace.

use std::path::Path;

use exchange::Mailbox;
use store::Unlock;
use workspace_core::work_files::fetch_missing;
use workspace_core::{
    ActionContext, FilesFetched, ProgressReporter, Result, WorkspaceCore, blocking,
};

use super::work_files;

/// Fetches from `mailbox` the files of the work that the workspace in `dir` should have: those that are not there, and those
/// that are not what was attached any more. An altered file goes only where the mailbox has one of its name and length, since a
/// part of it may still be readable. Says what came, and what is still missing.
pub async fn fetch_damaged(
    dir: &Path,
    unlock: &Unlock<'_>,
    mailbox: &Mailbox,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    let core = workspace_core::open_any(dir, unlock).await?;
    let fetched = fetch(&core, mailbox, ctx, progress).await;
    core.store.close().await?;
    fetched
}

async fn fetch(
    core: &WorkspaceCore,
    mailbox: &Mailbox,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<FilesFetched> {
    for info in work_files::check(core).await?.damaged {
        if mailbox.missing(&[info.stored()]).await?.is_empty() {
            let files = core.files.clone();
            let remove = move || Ok::<_, workspace_core::Error>(files.folder()?.remove(info.hash)?);
            blocking(remove).await??;
        }
    }
    fetch_missing(core, mailbox, ctx, progress).await
}
