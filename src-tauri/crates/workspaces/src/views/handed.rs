//! What a person opened by hand, before anything is done with it.

use serde::Serialize;
use ts_rs::TS;

use crate::WorkspaceKind;

/// A sealed file, or a workspace.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HandedView {
    /// Where it is, as it was named.
    pub place: String,
    /// `call`, `card`, `entry`, `receipt`, `packet`, `score-sheet` or `workspace`.
    pub what: String,
    /// Whose workspace it is for, or which kind of workspace it is; null where a workspace does not say.
    pub reader: Option<WorkspaceKind>,
    /// The workspace's folder; null for a sealed file.
    pub folder: Option<String>,
    /// What a call says; null for everything else.
    pub call: Option<HandedCall>,
}

/// A call that is not taken in yet. Its signature holds; whether its desk is who it says is for a person to know.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HandedCall {
    /// The edition.
    pub edition: rules::Text,
    /// Who runs it.
    pub organisation: rules::Text,
    /// What the desk calls itself.
    pub desk: String,
    /// The desk's fingerprint: 30 digits, to be compared by a person.
    pub fingerprint: String,
    /// The first instant that is late, RFC 3339 in UTC.
    pub closes: String,
    /// The zone of the deadline.
    pub zone: String,
}
