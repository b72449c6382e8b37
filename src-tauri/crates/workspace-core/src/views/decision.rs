//! What was decided, and how it was recorded.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One outcome that stands, of a category or of an entry in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Decision {
    /// The category's id.
    pub category: String,
    /// The entry; null where it is said of the whole category.
    pub entry: Option<String>,
    /// What was decided.
    pub outcome: DecisionOutcome,
    /// How it was recorded.
    #[serde(flatten)]
    pub recorded: Recorded,
}

/// What a category, or an entry in it, comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionOutcome {
    /// The one winner.
    Winner,
    /// One of several who share the award.
    Shared,
    /// Named, without the award.
    Finalist,
    /// The category has no award this time.
    NoAward,
    /// Taken back after it was announced; the history stays.
    Withdrawn,
}

/// How a jury voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Votes {
    /// Votes for it.
    pub in_favour: u32,
    /// Votes against it.
    pub against: u32,
    /// Judges who were there and did not vote.
    pub abstained: u32,
}

/// How a decision was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recorded {
    /// By which it can be taken back.
    #[ts(type = "number")]
    pub id: i64,
    /// Why, for the desk alone.
    pub reason: String,
    /// The words that an entrant may read; null where there are none.
    pub for_entrant: Option<String>,
    /// How the jury voted; null where it did not.
    pub votes: Option<Votes>,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}
