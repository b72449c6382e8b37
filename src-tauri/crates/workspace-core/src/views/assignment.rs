//! What an assignment came to.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

/// What an assignment came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct AssignmentReport {
    /// Pairs of judge and entry that were assigned.
    #[ts(type = "number")]
    pub assigned: usize,
    /// Entries that got fewer judges than wanted, and why.
    pub shortfalls: Vec<ShortfallView>,
    /// The fewest and the most entries that a judge has now.
    #[ts(type = "[number, number]")]
    pub loads: (usize, usize),
    /// The fewest and the most entries that two judges have in common.
    #[ts(type = "[number, number]")]
    pub overlaps: (usize, usize),
    /// Into how many groups the judges fall that share no entry, so that their severity cannot be compared.
    #[ts(type = "number")]
    pub groups: usize,
}

/// An entry with fewer judges than wanted, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShortfallView {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Judges wanted.
    #[ts(type = "number")]
    pub wanted: usize,
    /// Judges assigned.
    #[ts(type = "number")]
    pub assigned: usize,
    /// Judges of the panel who may not read it, by a conflict of interest.
    pub in_conflict: Vec<Uuid>,
    /// Judges of the panel who read as many as they will.
    pub at_capacity: Vec<Uuid>,
    /// All judges to whom a reading could be passed on by exchange: one more by any of them would help.
    pub exchange_candidates: Vec<Uuid>,
}
