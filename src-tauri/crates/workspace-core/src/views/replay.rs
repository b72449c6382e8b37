//! What entries came to at a past instant, and why that changed.

use serde::Serialize;
use ts_rs::TS;

use super::VerdictCounts;

/// Every entry as it stood at a past instant.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ReplayView {
    /// The instant, RFC 3339 in UTC.
    pub at: String,
    /// The version of the call that entries are checked against.
    pub call_version: u32,
    /// How many had each verdict.
    pub verdicts: VerdictCounts,
    /// The entries whose verdict is another one now.
    pub changed_since: Vec<PastVerdict>,
}

/// The verdict of an entry at a past instant, where it is not the one that the entry has now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PastVerdict {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// The verdict then.
    pub then: rules::Verdict,
    /// The verdict now.
    pub now: rules::Verdict,
}

/// One moment at which the verdict or findings of an entry changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Moment {
    /// The instant, RFC 3339 in UTC.
    pub at: String,
    /// What happened, as the log names it: `call-changed`, `entry-submitted`, `ruled`, `waiver-granted`, …
    pub because: Vec<String>,
    /// The version of the call in force.
    pub call_version: u32,
    /// The revision that counted.
    pub revision: u32,
    /// The verdict from then on.
    pub verdict: rules::Verdict,
    /// Every finding that is not as it was before.
    pub changed: Vec<rules::Finding>,
}
