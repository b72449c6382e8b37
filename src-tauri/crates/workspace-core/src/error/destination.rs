//! Errors of where a person wants something written.

use std::path::PathBuf;

use thiserror::Error;

/// Why nothing is written to a path. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DestinationError {
    /// A file of a workspace or of a backup, or a folder that holds one.
    #[error("{} belongs to a workspace", path.display())]
    Workspace {
        /// What was named.
        path: PathBuf,
    },
    /// A file that may be the key of a workspace.
    #[error("{} may be the key of a workspace", path.display())]
    Key {
        /// What was named.
        path: PathBuf,
    },
    /// A file of a mailbox.
    #[error("{} lies in a mailbox", path.display())]
    Mailbox {
        /// What was named.
        path: PathBuf,
    },
    /// A file that is there, and by its name of another kind than what would replace it.
    #[error("{} is there and does not end in .{ending}", path.display())]
    OtherFile {
        /// What was named.
        path: PathBuf,
        /// What the names of such files end in.
        ending: String,
    },
    /// A folder, a pipe or a device.
    #[error("{} is no file", path.display())]
    NotAFile {
        /// What was named.
        path: PathBuf,
    },
    /// A folder that was to be cleared, and holds what nobody but its owner can have put there.
    #[error("{} holds {}", path.display(), file.display())]
    HoldsOther {
        /// The folder.
        path: PathBuf,
        /// What lies in it.
        file: PathBuf,
    },
    /// A link that leads to nothing.
    #[error("{} is a link to a file that is not there", path.display())]
    DeadLink {
        /// What was named.
        path: PathBuf,
    },
}

impl DestinationError {
    /// What kind of error it is: the last part of the message id `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Workspace { .. } => "destination-workspace",
            Self::Key { .. } => "destination-key",
            Self::Mailbox { .. } => "destination-mailbox",
            Self::OtherFile { .. } => "destination-other-file",
            Self::NotAFile { .. } => "destination-not-a-file",
            Self::HoldsOther { .. } => "folder-holds-other",
            Self::DeadLink { .. } => "destination-dead-link",
        }
    }

    /// What the message fills in, by the names it uses.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Workspace { path }
            | Self::Key { path }
            | Self::Mailbox { path }
            | Self::NotAFile { path }
            | Self::DeadLink { path } => vec![("path", path.display().to_string())],
            Self::HoldsOther { path, file } => vec![
                ("path", path.display().to_string()),
                ("file", file.display().to_string()),
            ],
            Self::OtherFile { path, ending } => vec![
                ("path", path.display().to_string()),
                ("ending", ending.clone()),
            ],
        }
    }
}
