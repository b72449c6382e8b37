//! What the desk's first screen shows: how far the edition has come, and what needs a person.

use serde::Serialize;
use ts_rs::TS;

use super::{Delivery, LogLineView, VerdictCounts};

/// The desk today.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TodayView {
    /// The desk's clock, RFC 3339 in UTC.
    pub now: String,
    /// Entries by verdict; withdrawn ones are counted among all alone.
    pub verdicts: VerdictCounts,
    /// Entries that were taken back.
    #[ts(type = "number")]
    pub withdrawn: u64,
    /// Entries per day in the desk's zone, in order; days without one between the first and the last are there too.
    pub days: Vec<DayView>,
    /// The judging of each category, in the call's order.
    pub categories: Vec<CategoryProgress>,
    /// How far each judge is.
    pub judges: Vec<JudgeProgress>,
    /// Entries that need a person, the one that waits longest first; at most twenty.
    pub waiting: Vec<WaitingView>,
    /// The last lines of the log.
    pub log: Vec<LogLineView>,
}

/// The entries of one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayView {
    /// The day in the desk's zone: `2021-01-22`.
    pub day: String,
    /// Entries that came in time by the first deadline.
    #[ts(type = "number")]
    pub first: u64,
    /// Entries that came in time only by an extension.
    #[ts(type = "number")]
    pub extended: u64,
    /// Entries that came late.
    #[ts(type = "number")]
    pub late: u64,
}

/// How far the judging of a category is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CategoryProgress {
    /// The category's id.
    pub id: String,
    /// Its name.
    pub name: rules::Text,
    /// Entries that came, withdrawn ones included.
    #[ts(type = "number")]
    pub received: u64,
    /// Entries that need a person, so that they stand in no round.
    #[ts(type = "number")]
    pub needs_person: u64,
    /// Entries in the round that is under way: in the first the eligible ones.
    pub in_round: u32,
    /// The judges of its panel.
    pub judges: Vec<String>,
    /// Sheets that were asked for.
    pub due: u32,
    /// Sheets that came back.
    pub returned: u32,
    /// Whether a decision holds.
    pub decided: bool,
}

/// How far one judge is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JudgeProgress {
    /// The judge's id.
    pub id: String,
    /// The judge's name.
    pub name: String,
    /// Entries assigned.
    pub due: u32,
    /// Sheets that came back, recusals included.
    pub returned: u32,
    /// How far the packet of the round has come; null where none was sealed.
    pub packet: Option<Delivery>,
}

/// An entry that needs a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WaitingView {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// When it came, RFC 3339 in UTC.
    pub received_at: String,
    /// The first finding that needs a person.
    pub finding: rules::Finding,
}
