//! The files of a workspace's folder.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::file_names::{DATABASE, HEAD, KEYS, LOCK, WAL};
use crate::{Result, StoreError};

/// A database that has no name yet.
const UNFINISHED: &str = "workspace.db.new";

/// The most bytes that a folder's path may have: SQLite names a file of at most 512 bytes, and the longest name in the
/// folder is that of the journal of a copy.
const MOST: usize = 512 - 48;

/// A workspace's folder.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(dir: &Path) -> Self {
        Self(dir.to_owned())
    }

    /// Whether SQLite can name the files of this folder.
    pub(crate) fn check_length(&self) -> Result<()> {
        let absolute_path = std::path::absolute(&self.0).unwrap_or_else(|_| self.0.clone());
        let length = absolute_path.as_os_str().len();
        if length <= MOST {
            return Ok(());
        }
        Err(StoreError::PathTooLong {
            path: self.0.clone(),
            length,
            most: MOST,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join(DATABASE)
    }

    /// A database that is being made; it gets its own name once it is whole.
    pub(crate) fn unfinished(&self) -> PathBuf {
        self.0.join(UNFINISHED)
    }

    /// Removes a database that was being made when its process ended, with what SQLite kept beside it.
    pub(crate) fn clear_unfinished(&self) -> Result<()> {
        for end in ["-wal", "-shm", "-journal", ""] {
            let path = self.0.join(format!("{UNFINISHED}{end}"));
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(StoreError::file(&path, &error));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// SQLite's write-ahead log.
    pub(crate) fn wal(&self) -> PathBuf {
        self.0.join(WAL)
    }

    /// The copy that is kept before a migration to `format`.
    pub(crate) fn before(&self, format: usize) -> PathBuf {
        self.0.join(format!("workspace.db.before-{format}"))
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.0.join(KEYS)
    }

    pub(crate) fn head(&self) -> PathBuf {
        self.0.join(HEAD)
    }

    pub(crate) fn lock_path(&self) -> PathBuf {
        self.0.join(LOCK)
    }

    /// Whether a workspace is there, or keys of one whose database is gone. Keys beside an unfinished database are its
    /// own, and nothing was ever encrypted with them but that.
    pub(crate) fn is_taken(&self) -> bool {
        self.database().exists() || (self.keys().exists() && !self.unfinished().exists())
    }
}
