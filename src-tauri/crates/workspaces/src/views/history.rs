//! What became of an entry: its revisions and the rulings on it.

use serde::Serialize;
use ts_rs::TS;

/// One revision of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RevisionView {
    /// The revision, counted from 1.
    pub revision: u32,
    /// The instant of arrival, RFC 3339 in UTC; null where unknown.
    pub received_at: Option<String>,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// The entry as it stood.
    pub document: rules::Entry,
}

/// One ruling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RulingView {
    /// The revision it was made on.
    pub revision: u32,
    /// The finding it is on.
    pub on: rules::FindingKey,
    /// What was decided; null where it takes an earlier ruling back.
    pub outcome: Option<rules::Outcome>,
    /// Why.
    pub reason: String,
    /// Who.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
