//! How a changed call changes the verdict of one entry.

use rules::Verdict;
use serde::Serialize;
use ts_rs::TS;

/// An entry whose verdict changes with the call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct VerdictChange {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The instant of arrival, RFC 3339 in UTC.
    pub received_at: String,
    /// How late it came by the printed clock of the deadline before the change, in minutes: `00:00` is one minute after
    /// `23:59`. Null where it was in time.
    pub late_minutes: Option<u32>,
    /// The verdict now.
    pub from: Verdict,
    /// The verdict after.
    pub to: Verdict,
}
