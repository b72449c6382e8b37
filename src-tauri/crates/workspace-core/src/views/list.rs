//! Lists before they are written, and after.

use serde::Serialize;
use ts_rs::TS;

/// The beginning of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct ListPreview {
    /// The headings, from left to right.
    pub headings: Vec<String>,
    /// The first rows; each has a cell for every heading.
    pub rows: Vec<Vec<String>>,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListWritten {
    /// Where.
    pub path: String,
    /// Its rows.
    #[ts(type = "number")]
    pub rows: u64,
}
