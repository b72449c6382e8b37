//! Whether a path still names the file that was opened.

use std::path::{Path, PathBuf};

use crate::{Result, StoreError};

/// A file at a path.
pub(crate) struct FileId {
    path: PathBuf,
    id: Id,
}

/// Device and inode; a file on another system cannot be deleted while it is open.
#[cfg(unix)]
type Id = (u64, u64);
#[cfg(not(unix))]
type Id = ();

impl FileId {
    /// The file that `path` leads to now.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let path = path.to_owned();
        match id(&path) {
            Ok(id) => Ok(Self { path, id }),
            Err(error) => Err(StoreError::file(&path, &error)),
        }
    }

    /// Whether the file is still there. SQLite goes on writing to one that was deleted.
    pub(crate) fn is_there(&self) -> bool {
        id(&self.path).is_ok_and(|id| id == self.id)
    }
}

#[cfg(unix)]
fn id(path: &Path) -> std::io::Result<Id> {
    use std::os::unix::fs::MetadataExt;
    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn id(path: &Path) -> std::io::Result<Id> {
    std::fs::metadata(path).map(drop)
}
