//! What is answered of one entry that came in.

use serde::Serialize;
use ts_rs::TS;

/// One entry taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Taken {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The revision.
    pub revision: u32,
    /// The verdict.
    pub verdict: rules::Verdict,
}
