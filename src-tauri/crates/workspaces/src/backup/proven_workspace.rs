//! A new workspace with what is proven of a damaged one, in a folder beside it.

use std::path::{Path, PathBuf};

use serde::Serialize;
use store::{Unlock, backup};
use ts_rs::TS;
use workspace_core::{ActionContext, Error, Failure, LocalData, Result};

use super::{RestoredView, restore};
use crate::Workspace;

/// The new workspace, and what of the damaged one is not in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProvenWorkspaceView {
    /// The new folder. The damaged one is as it was.
    pub folder: String,
    /// The same as after a backup was put back.
    pub restored: RestoredView,
    /// How many lines of the log had been confirmed and are not proven any more; null where that cannot be read.
    #[ts(type = "number | null")]
    pub lines_lost: Option<u64>,
    /// What is damaged; the message of each is `damage-<code>`.
    pub damage: Vec<Failure>,
}

/// Makes a workspace of what is proven of the damaged one in `dir`, in a new folder: `to`, or one beside it. The damaged
/// workspace is only read. Like a backup that is put back it begins a new epoch, so that no number is given twice.
pub async fn make_proven_workspace(
    dir: &Path,
    to: Option<&Path>,
    unlock: &Unlock<'_>,
    local: &LocalData,
    acting: &ActionContext,
) -> Result<(Workspace, ProvenWorkspaceView)> {
    let to = to.map_or_else(|| beside(dir), Path::to_owned);
    // A backup comes in between: it is proved whole by itself before anything is made of it.
    let backup = to.with_file_name(format!(".proven-{}", acting.new_id()));
    let proven_backup = backup::make_proven(dir, &backup, unlock, &acting.stamp()).await?;
    let restored = restore(&backup, &to, unlock, local, acting).await;
    std::fs::remove_dir_all(&backup).map_err(|error| Error::folder(&backup, &error))?;
    let restored = restored?;
    let lines_lost = proven_backup
        .lines_confirmed
        .map(|confirmed| confirmed.saturating_sub(proven_backup.info.lines));
    let damage = proven_backup.damage.into_iter();
    let view = ProvenWorkspaceView {
        folder: to.display().to_string(),
        restored: restored.view,
        lines_lost,
        damage: damage
            .map(|it| Failure::new(it.code, it.params()))
            .collect(),
    };
    Ok((restored.workspace, view))
}

/// A folder beside another that is not there yet: `Maya proven`, `Maya proven 2`.
fn beside(dir: &Path) -> PathBuf {
    let name = dir
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let numbered_folder = |number: u32| match number {
        1 => dir.with_file_name(format!("{name} proven")),
        number => dir.with_file_name(format!("{name} proven {number}")),
    };
    let mut number = 1;
    while numbered_folder(number).exists() {
        number += 1;
    }
    numbered_folder(number)
}
