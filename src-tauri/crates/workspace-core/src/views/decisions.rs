//! What is decided of a category, as the window shows it.

use serde::Serialize;
use ts_rs::TS;

use super::Decision;

/// What is decided of a category, and what a person should know before deciding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecisionsView {
    /// The category's id.
    pub category: String,
    /// Whether it is settled who has the award, if anybody.
    pub decided: bool,
    /// The outcomes that are in force: the award, finalists, what was withdrawn.
    pub outcomes_in_force: Vec<Decision>,
    /// The entries that something was decided of.
    pub entries: Vec<DecidedEntry>,
    /// Entries of the category that still need a person, so that they stand in no round.
    #[ts(type = "number")]
    pub needs_person: u64,
    /// Whether the call lets entrants be told reasons.
    pub tells_reasons: bool,
}

/// An entry that something was decided of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecidedEntry {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Whether its entrant took it back.
    pub withdrawn: bool,
}
