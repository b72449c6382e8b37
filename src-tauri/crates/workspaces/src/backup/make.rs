//! Making a backup.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use workspace_core::destination::check_output_folder;
use workspace_core::{ActionContext, Error, ProgressReporter, Result, Settings, WorkspaceCore};

use super::BackupView;
use crate::Workspace;

impl Workspace {
    /// Writes a backup. Where `to` is a folder that holds something, it goes into a folder in it that bears the kind of
    /// the workspace and the instant; else `to` itself becomes the backup. It is read back and proved before it gets its
    /// name, and nobody needs to stop working meanwhile.
    pub async fn back_up(
        &self,
        to: &Path,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<BackupView> {
        check_output_folder(to)?;
        let to = place(to, self.kind().name(), ctx.at);
        write(self.core(), &to, ctx, progress).await
    }

    /// Its clock is a rehearsal's, or the machine's.
    pub(crate) async fn is_rehearsal(&self) -> Result<bool> {
        Ok(Settings::of(self.core()).clock().await?.is_some())
    }
}

/// Writes the backup that will be at `to`.
pub(super) async fn write(
    core: &WorkspaceCore,
    to: &Path,
    ctx: &ActionContext,
    progress: ProgressReporter<'_>,
) -> Result<BackupView> {
    let stop = progress.canceller();
    let (tell, mut reported) = tokio::sync::watch::channel((0, 0));
    let report_pages = Box::new(move |done, total| {
        let _ = tell.send((done, total));
        !stop.is_cancelled()
    });
    let at = ctx.stamp();
    let work = core.store.back_up(to, &at, report_pages);
    tokio::pin!(work);
    let info = loop {
        tokio::select! {
            biased;
            done = &mut work => break done?,
            Ok(()) = reported.changed() => {
                let (done, total) = *reported.borrow_and_update();
                let steps = |pages: u64| usize::try_from(pages).unwrap_or(usize::MAX);
                progress.at("progress-backing-up", steps(done), steps(total));
            }
        }
    };
    BackupView::of(to, info.ok_or(Error::Stopped)?)
}

/// Where the backup goes that a person wants at `to`.
fn place(to: &Path, kind: &str, at: DateTime<Utc>) -> PathBuf {
    let holds_something = std::fs::read_dir(to).is_ok_and(|mut it| it.next().is_some());
    if holds_something {
        to.join(name(kind, at))
    } else {
        to.to_owned()
    }
}

/// The name of a backup: what it is of and when it was made. No colons, which Windows does not take.
pub(super) fn name(kind: &str, at: DateTime<Utc>) -> String {
    format!("awards-{kind}-{}", at.format("%Y-%m-%dT%H-%M-%SZ"))
}
