//! What became of an entry: its revisions and the rulings on it.

use serde::Serialize;
use ts_rs::TS;

/// One revision of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RevisionView {
    /// The revision, counted from 1.
    pub revision: u32,
    /// The instant between `arrived_after` and `arrived_by` that is nearest to `claimed_at`, RFC 3339 in UTC; null where unknown.
    pub received_at: Option<String>,
    /// The time that its mailbox gives for its file, RFC 3339 in UTC; in a folder anybody can set it. Null where it came by hand.
    pub claimed_at: Option<String>,
    /// The instant before which it can be proved not to have arrived; null where none can.
    pub arrived_after: Option<String>,
    /// The instant by which it can be proved to have arrived.
    pub arrived_by: Option<String>,
    /// `mailbox`, `store` or `by-hand`; null where unknown.
    pub received_source: Option<String>,
    /// Which times of the file and of its sender cannot be right: the last parts of message ids `anomaly-<code>`.
    pub anomalies: Vec<String>,
    /// When a person said that it came; null where nobody did, or where that was taken back.
    pub stated: Option<StatedArrival>,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// The entry as it stood.
    pub document: rules::Entry,
}

/// When a person said that a revision came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatedArrival {
    /// The instant, RFC 3339 in UTC.
    pub at: String,
    /// How the person knows.
    pub reason: String,
    /// Who.
    pub by: String,
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
    /// Why, for the desk alone.
    pub reason: String,
    /// The words that the entrant may read; null where there are none.
    pub for_entrant: Option<String>,
    /// Who.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
