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
    /// What the call asks before its outcome is announced.
    pub conditions: Vec<ConditionView>,
}

/// A condition of the call on the outcome of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConditionView {
    /// Its id in the call.
    pub id: String,
    /// The call's words.
    pub text: rules::Text,
    /// The record that it is met; null while it is open.
    pub met: Option<ConditionMet>,
}

/// The record that a condition is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConditionMet {
    /// How it is met.
    pub reason: String,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
