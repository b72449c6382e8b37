//! The paths of a rehearsal's folders and files, its one round, and reading its instants.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use workspaces::{Detail, Error, Result};

/// The one round of judging.
pub(crate) const ROUND: u32 = 1;

/// The paths of a rehearsal's folders and files.
#[derive(Debug, Clone)]
pub(crate) struct RehearsalPaths {
    root: PathBuf,
}

impl RehearsalPaths {
    pub(crate) fn in_folder(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The desk's workspace.
    pub(crate) fn desk(&self) -> PathBuf {
        self.root.join("desk")
    }

    /// The file that opens every workspace of the rehearsal on this machine. It lies beside them, not in them.
    pub(crate) fn key_file(&self) -> PathBuf {
        self.root.join("desk.key")
    }

    /// The mailbox between them.
    pub(crate) fn mailbox(&self) -> PathBuf {
        self.root.join("mailbox")
    }

    /// The workspace of one entrant.
    pub(crate) fn entrant(&self, name: &str) -> PathBuf {
        self.root.join("entrants").join(name)
    }

    /// The workspace of one judge.
    pub(crate) fn judge(&self, name: &str) -> PathBuf {
        self.root.join("judges").join(name)
    }

    /// The lists.
    pub(crate) fn lists(&self) -> PathBuf {
        self.root.join("lists")
    }
}

/// One instant of the rehearsal, in UTC.
pub(crate) fn instant(text: &str) -> Result<DateTime<Utc>> {
    text.parse().map_err(|_| Error::Message {
        detail: Detail::NotAnInstant {
            text: text.to_owned(),
        },
    })
}
