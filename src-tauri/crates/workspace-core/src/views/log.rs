//! Lines of the log.

use serde::Serialize;
use ts_rs::TS;

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LogLineView {
    /// Its number, from 1 without a gap.
    #[ts(type = "number")]
    pub seq: u64,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// The instant of the line before it, where that is later than this line's: the clock was set back. Null otherwise.
    pub set_back_from: Option<String>,
    /// Who.
    pub who: String,
    /// What, such as `ruled`: the last part of the message id `log-<what>`.
    pub what: String,
    /// What it speaks of: an entry, a judge, a category.
    pub subject: String,
    /// The entry's number where it speaks of an entry of this desk.
    pub number: Option<u32>,
    /// What else was recorded.
    #[ts(type = "unknown")]
    pub detail: serde_json::Value,
    /// The first bytes of its hash, in hex.
    pub hash: String,
}
