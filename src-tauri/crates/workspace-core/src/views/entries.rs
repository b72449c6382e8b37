//! The entries table: what is asked for, and one page of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the entries table asks for. Sorting, filtering and searching happen in the database.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct EntriesQuery {
    /// Words to find in title, byline, outlet, number or the work; accents and case do not count.
    pub search: Option<String>,
    /// Only this category.
    pub category: Option<String>,
    /// Only this verdict.
    pub verdict: Option<rules::Verdict>,
    /// By which column.
    pub sort: EntriesSort,
    /// Largest first.
    pub descending: bool,
    /// The `next` of the page before; null for the first page.
    pub after: Option<String>,
    /// Rows to pass over before the page begins; 0 where null. Not together with `after`.
    pub skip: Option<u32>,
    /// Rows on the page, 1 to 500; 100 where null.
    pub limit: Option<u32>,
}

/// A column that the table can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EntriesSort {
    /// The receipt number.
    #[default]
    Number,
    /// The title, accents and case folded.
    Title,
    /// The byline, accents and case folded.
    Byline,
    /// The first outlet, accents and case folded.
    Outlet,
    /// The category's id.
    Category,
    /// The first day of publication.
    Published,
    /// The instant of arrival.
    Received,
    /// The verdict.
    Verdict,
}

/// One page of the entries table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntriesPage {
    /// The rows.
    pub rows: Vec<EntriesRow>,
    /// How many rows the query has in all, or at least has where `total_is_exact` is false.
    #[ts(type = "number")]
    pub total: u64,
    /// Whether `total` was counted to the end.
    pub total_is_exact: bool,
    /// What to ask the next page with; null on the last page.
    pub next: Option<String>,
}

/// One row of the entries table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntriesRow {
    /// The entry's id.
    pub id: String,
    /// The receipt number.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub byline: String,
    /// Outlets.
    pub outlet: String,
    /// The category's id.
    pub category: String,
    /// When it was published, as exactly as anyone knows; null where unknown.
    pub published: Option<String>,
    /// The instant of arrival, RFC 3339 in UTC.
    pub received_at: String,
    /// The verdict under the call in force, rulings included.
    pub verdict: rules::Verdict,
    /// `submitted` or `withdrawn`.
    pub state: String,
}
