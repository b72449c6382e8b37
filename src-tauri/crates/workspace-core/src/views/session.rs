//! What is open in a window, and what opens a workspace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Unsent;
use crate::WorkspaceKind;

/// One open workspace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OpenWorkspace {
    /// Which of all that the window opened, counted from 1: another number is another workspace, or opened again.
    pub opened: u32,
    /// What is wrong with how it is kept or read, each with what to do.
    pub warnings: Vec<crate::Failure>,
    /// Its kind.
    pub kind: WorkspaceKind,
    /// Whose it is.
    pub name: String,
    /// The clock, RFC 3339 in UTC.
    pub now: String,
    /// Whether that is a rehearsal's clock.
    pub rehearsal: bool,
    /// Where its mailbox is; null where nobody has said.
    pub mailbox: Option<String>,
}

/// Where a workspace is and who opens it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenRequest {
    /// The workspace's folder.
    pub folder: String,
    /// Who opens it.
    pub person: String,
    /// Their passphrase; null for the key of this machine.
    pub passphrase: Option<String>,
    /// The printed recovery key, where that opens it.
    #[serde(default)]
    #[ts(optional)]
    pub recovery: Option<String>,
    /// Whether the person says that the folder was put back to an earlier day on purpose.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub restored: bool,
}

/// What an open workspace has sealed and neither sent nor given to a person as a file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct UnsentView {
    /// Which workspace.
    pub kind: WorkspaceKind,
    /// What, and why.
    pub unsent: Unsent,
    /// Whom a person can e-mail it to: the contact of the call; null where there is none.
    pub contact: Option<rules::ProgrammeContact>,
}
