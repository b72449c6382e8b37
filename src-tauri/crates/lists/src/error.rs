//! What can go wrong, and what to do then.

use std::io;
use std::path::{Path, PathBuf};

use details::Detail;
use thiserror::Error;

/// Why a list was not written. Whatever stood under the file's name before still stands there.
#[derive(Debug, Error)]
pub enum ListError {
    /// No room for the file, or for the working copy beside it.
    #[error("the disk that holds {} is full", path.display())]
    DiskFull {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// The folder of the file does not exist.
    #[error("there is no folder {}", path.display())]
    FolderMissing {
        /// The folder.
        path: PathBuf,
    },
    /// The system refuses the file to this person.
    #[error("{} may not be written", path.display())]
    NotPermitted {
        /// The file that was to be written.
        path: PathBuf,
    },
    /// Any other refusal of the system.
    #[error("{} could not be written: {source}", path.display())]
    NotWritten {
        /// The file that was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The caller stopped the work.
    #[error("stopped at row {rows}")]
    Cancelled {
        /// Rows written until then.
        rows: u64,
    },
    /// More rows than an Excel sheet can hold.
    #[error("an Excel sheet holds 1,048,575 rows under its headings")]
    TooLong,
}

impl ListError {
    /// What a refusal of the system means for the file at `path`.
    pub(crate) fn of(source: io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        // The kinds that are not named here need no advice of their own.
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "io::ErrorKind grows with each Rust"
        )]
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::NotFound => Self::FolderMissing {
                path: folder_of(&path).to_owned(),
            },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::NotPermitted { path }
            }
            _ => Self::NotWritten { path, source },
        }
    }

    /// The code of its message: `error-` and this.
    pub fn code(&self) -> &'static str {
        match self {
            Self::DiskFull { .. } => "disk-full",
            Self::FolderMissing { .. } => "folder-missing",
            Self::NotPermitted { .. } => "not-permitted",
            Self::NotWritten { .. } => "list-not-written",
            Self::Cancelled { .. } => "list-cancelled",
            Self::TooLong => "list-too-long",
        }
    }

    /// The variables of its message.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::DiskFull { path }
            | Self::FolderMissing { path }
            | Self::NotPermitted { path } => {
                vec![("path", path.display().to_string())]
            }
            Self::NotWritten { path, source } => {
                Detail::from(source).with([("path", path.display().to_string())])
            }
            Self::Cancelled { rows } => vec![("rows", rows.to_string())],
            Self::TooLong => Vec::new(),
        }
    }
}

/// The folder that a file is written in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
