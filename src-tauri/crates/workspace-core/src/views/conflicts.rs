//! Conflicts between judges and entries.

use rules::ConflictEffect;
use serde::Serialize;
use ts_rs::TS;

/// A conflict that was found or stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConflictView {
    /// The judge.
    pub judge: String,
    /// The judge's name.
    pub judge_name: String,
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its category's id.
    pub category: String,
    /// What kind, such as `co-author` or `outlet`.
    pub kind: String,
    /// What it follows from: the name as the entry has it, or what a person wrote.
    pub reason: String,
    /// Where it comes from.
    pub source: ConflictSource,
    /// What the call lets it do in the round.
    pub effect: ConflictEffect,
    /// The last that was said of this judge and entry; null where nothing was.
    pub said: Option<Stated>,
}

/// The conflicts of a part of the entries that have any.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConflictsPage {
    /// They, in the order of the entries' numbers, then of the judges' names.
    pub conflicts: Vec<ConflictView>,
    /// How many entries have a conflict.
    #[ts(type = "number")]
    pub entries: usize,
    /// Whether the call has contained conflicts beside those that keep a judge away.
    pub has_grades: bool,
    /// How many of them stand before this page.
    #[ts(type = "number")]
    pub skip: usize,
    /// How many stand on a page at most.
    #[ts(type = "number")]
    pub most: usize,
}

/// Where a conflict comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConflictSource {
    /// Found in names and outlets.
    Found,
    /// The judge declared it.
    Judge,
    /// The desk pinned it.
    Desk,
}

/// What a person said of a judge and an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Stated {
    /// Why.
    pub reason: String,
    /// Who said it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
    /// Whether it says that there is no conflict.
    pub dismissed: bool,
}
