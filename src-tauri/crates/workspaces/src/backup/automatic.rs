//! Backups that are made by themselves, in the app's local data.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use store::backup;
use workspace_core::{ActionContext, Error, LocalData, ProgressReporter, Result, blocking};

use super::{BackupView, make, retention};
use crate::Workspace;

impl Workspace {
    /// Makes a backup in the app's local data if the last one is older than a day, and removes those that
    /// `retention` does not keep. None where none was due. A rehearsal needs none.
    pub async fn back_up_if_due(
        &self,
        local: &LocalData,
        ctx: &ActionContext,
        progress: ProgressReporter<'_>,
    ) -> Result<Option<BackupView>> {
        if self.is_rehearsal().await? {
            return Ok(None);
        }
        let folder = local.backups(self.core().store.workspace());
        let copies = backups_in(&folder)?;
        let ages: Vec<retention::BackupCopy> = copies.iter().map(|it| it.copy).collect();
        if !retention::is_due(&ages, ctx.at) {
            return Ok(None);
        }
        let to = folder.join(make::name(self.kind().name(), ctx.at));
        let backup_view = make::write(self.core(), &to, ctx, progress).await?;
        let copies = backups_in(&folder)?;
        let ages: Vec<retention::BackupCopy> = copies.iter().map(|it| it.copy).collect();
        let expired = retention::to_remove(&ages, ctx.at);
        for copy in copies
            .iter()
            .filter(|it| expired.contains(&it.copy.made_at))
        {
            // One that cannot be removed is tried again tomorrow.
            let _ = std::fs::remove_dir_all(&copy.path);
        }
        Ok(Some(backup_view))
    }

    /// The automatic backups of this workspace, the newest first.
    pub async fn automatic_backups(&self, local: &LocalData) -> Result<Vec<BackupView>> {
        let folder = local.backups(self.core().store.workspace());
        blocking(move || newest_first(&folder)).await?
    }
}

/// The automatic backups of the workspace in `dir`, also of one that cannot be opened, the newest first. Empty where the
/// folder does not say which workspace it holds: a person then chooses a backup by its path.
pub async fn of_folder(dir: PathBuf, local: &LocalData) -> Result<Vec<BackupView>> {
    let local = local.clone();
    let find = move || match store::workspace_in(&dir) {
        Ok(workspace) => newest_first(&local.backups(&workspace)),
        Err(_) => Ok(Vec::new()),
    };
    blocking(find).await?
}

/// The backups in a folder, the newest first.
fn newest_first(folder: &Path) -> Result<Vec<BackupView>> {
    let mut copies = backups_in(folder)?;
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.copy.made_at));
    Ok(copies.into_iter().map(|copy| copy.view).collect())
}

struct FoundBackup {
    path: PathBuf,
    copy: retention::BackupCopy,
    view: BackupView,
}

/// What lies in a folder and is a backup.
fn backups_in(folder: &Path) -> Result<Vec<FoundBackup>> {
    let items = match std::fs::read_dir(folder) {
        Ok(items) => items,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::folder(folder, &error)),
    };
    let mut all = Vec::new();
    for path in items.flatten().map(|entry| entry.path()) {
        // What is no backup was put there by somebody else, or is one that is being made.
        let Ok(info) = backup::describe(&path) else {
            continue;
        };
        let Ok(made_at) = info.made_at.parse::<DateTime<Utc>>() else {
            continue;
        };
        let view = BackupView::of(&path, info)?;
        let bytes = view.bytes;
        all.push(FoundBackup {
            path,
            copy: retention::BackupCopy { made_at, bytes },
            view,
        });
    }
    Ok(all)
}
