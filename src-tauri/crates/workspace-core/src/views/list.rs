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
pub struct WrittenList {
    /// The path of the file.
    pub path: String,
    /// How many rows it has, without the headings.
    #[ts(type = "number")]
    pub row_count: u64,
}
