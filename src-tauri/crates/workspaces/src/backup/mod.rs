//! Backups of a workspace, and putting it back.
//!
//! A backup is made by a person, where they say, or by itself in the app's local data, as `retention` says. What
//! is put back begins a new *epoch*: what happened between the backup and now is not in it, but may have gone out. So
//! the log says it, and a desk never again gives a number that it may have given before.

mod automatic;
mod make;
mod proven_workspace;
mod restore;
mod retention;

pub use automatic::of_folder;
pub use proven_workspace::{ProvenWorkspaceView, make_proven_workspace};
pub use restore::{Restored, RestoredView, check, restore};

use serde::Serialize;
use store::backup::BackupInfo;
use ts_rs::TS;
use workspace_core::{Result, WorkspaceKind};

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// Its folder.
    pub path: String,
    /// Which kind of workspace it is of.
    pub kind: WorkspaceKind,
    /// When it was made, RFC 3339 in UTC.
    pub made_at: String,
    /// How many lines of the log it holds.
    #[ts(type = "number")]
    pub lines: u64,
    /// How large it is, in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// What is in a backup that was read whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupCheckView {
    /// The backup.
    pub backup: BackupView,
    /// How many entries are in it.
    #[ts(type = "number")]
    pub entries: u64,
    /// What is damaged, each as its place; it can be put back where there is none.
    pub damage: Vec<String>,
}

impl BackupView {
    fn of(path: &std::path::Path, info: BackupInfo) -> Result<Self> {
        Ok(Self {
            path: path.display().to_string(),
            kind: WorkspaceKind::named(&info.kind)?,
            made_at: info.made_at,
            lines: info.lines,
            bytes: size(path),
        })
    }
}

/// How many bytes the files of a folder have together.
fn size(dir: &std::path::Path) -> u64 {
    let files = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let sizes = files.filter_map(|file| file.metadata().ok());
    sizes
        .filter(std::fs::Metadata::is_file)
        .map(|it| it.len())
        .sum()
}
