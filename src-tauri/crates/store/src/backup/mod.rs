//! Backups: a copy of a workspace in a folder of its own, from which the workspace can be put back.
//!
//! A backup holds `workspace.db`, `keys.json` and `log.head` as they were at one instant, and `backup.json`, which says
//! what it is (see `manifest`). It is as encrypted as the workspace, and opens with the same keys; the key of a
//! computer is never in it. It gets its name once it has been read back and verified, so that a process that is
//! killed, or a disk that is full, leaves nothing that could be taken for one.

mod make;
mod manifest;
mod proven_backup;
mod restore;

use crate::atomic_write;

pub use make::BackupProgress;
pub use manifest::{BackupInfo, describe};
pub use proven_backup::{ProvenBackup, make_proven};
pub use restore::{BackupContents, check, restore};

/// How the name of an unfinished backup, or of a workspace that is being put back, begins.
const UNFINISHED: &str = ".unfinished-copy-";

/// Removes what a killed process left beside `to` of the same workspace, which nobody else can be copying now.
fn clear_unfinished(parent: &std::path::Path, workspace: &str) {
    let begins = format!("{UNFINISHED}{workspace}");
    for entry in std::fs::read_dir(parent).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(&begins) {
            // One that cannot be removed takes room and does no other harm.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether nothing is at `to` but perhaps an empty folder.
fn is_free(to: &std::path::Path) -> bool {
    !to.exists() || std::fs::read_dir(to).is_ok_and(|mut inside| inside.next().is_none())
}

/// A folder beside `to` for what will be there. It goes away unless it gets that name.
fn unfinished_beside(to: &std::path::Path, workspace: &str) -> crate::Result<tempfile::TempDir> {
    let parent = atomic_write::folder_of(to);
    let file_error = |error: std::io::Error| crate::StoreError::file(parent, &error);
    std::fs::create_dir_all(parent).map_err(file_error)?;
    clear_unfinished(parent, workspace);
    let mut builder = tempfile::Builder::new();
    let name = format!("{UNFINISHED}{workspace}-");
    builder.prefix(&name).tempdir_in(parent).map_err(file_error)
}

/// Gives a whole folder its name. Nothing but an empty folder may be there.
fn move_into_place(folder: tempfile::TempDir, to: &std::path::Path) -> crate::Result<()> {
    let file_error = |error: std::io::Error| crate::StoreError::file(to, &error);
    match std::fs::remove_dir(to) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            let path = to.to_owned();
            return Err(crate::StoreError::AlreadyThere { path });
        }
        _ => {}
    }
    atomic_write::sync_folder(folder.path())?;
    std::fs::rename(folder.path(), to).map_err(file_error)?;
    // It has its name now: there is nothing left to go away.
    let _ = folder.keep();
    atomic_write::sync_folder(atomic_write::folder_of(to))
}
