//! Two entries that may hold the same work.

use serde::Serialize;
use ts_rs::TS;

/// Two entries that may hold the same work, with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicateView {
    /// The earlier one.
    pub first: String,
    /// The desk's number for it.
    pub first_number: u32,
    /// Its title.
    pub first_title: String,
    /// The later one.
    pub second: String,
    /// The desk's number for it.
    pub second_number: u32,
    /// Its title.
    pub second_title: String,
    /// What they share, and what it is.
    pub because: Vec<(DuplicateReason, String)>,
    /// Whether the call limits how often one work may be entered; else it is allowed.
    pub capped: bool,
}

/// What two entries share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DuplicateReason {
    /// The same link, without what trackers and copies add to it.
    Link,
    /// The same file, byte for byte.
    File,
    /// The same title, without case, accents and marks.
    Title,
    /// Nearly the same text; how much of it they share, in per cent.
    Text,
}
