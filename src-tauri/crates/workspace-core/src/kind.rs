//! The kinds of workspace.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Error, Result};

/// The kind of a journalist's workspace.
pub const ENTRANT: &str = "entrant";
/// The kind of a desk's workspace.
pub const DESK: &str = "desk";
/// The kind of a judge's workspace.
pub const JUDGE: &str = "judge";

/// The kinds of workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceKind {
    /// A journalist's.
    Entrant,
    /// Media relations'.
    Desk,
    /// A judge's.
    Judge,
}

impl WorkspaceKind {
    /// The kind of that name.
    pub fn named(name: &str) -> Result<Self> {
        let kinds = [Self::Entrant, Self::Desk, Self::Judge];
        let kind = kinds.into_iter().find(|kind| kind.name() == name);
        kind.ok_or_else(|| Error::OtherWorkspace {
            expected: DESK,
            found: name.to_owned(),
        })
    }

    /// Its name where workspaces are kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entrant => ENTRANT,
            Self::Desk => DESK,
            Self::Judge => JUDGE,
        }
    }
}
