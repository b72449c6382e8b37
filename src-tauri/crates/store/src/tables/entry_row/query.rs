//! What the entries table can be asked, and what it answers.

use super::EntryRow;

/// A request for a page of the entries table. All filters must match; a filter that is `None` matches everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryQuery {
    /// Words as a person typed them. Each must begin a word of the title, the byline, the outlets, the number or the
    /// text; a word of one letter must be that word. Case and accents do not count, and nothing in it is syntax.
    pub search: Option<String>,
    /// Only this category.
    pub category: Option<String>,
    /// Only this verdict.
    pub verdict: Option<String>,
    /// Only this state.
    pub state: Option<String>,
    /// Only what arrived at this instant or later.
    pub received_from: Option<String>,
    /// Only what arrived before this instant.
    pub received_before: Option<String>,
    /// By which column; entries that are equal there stand in the order of their numbers.
    pub sort: SortColumn,
    /// Largest first.
    pub descending: bool,
    /// The `next` of the page before; none for the first page. The place of that page's last entry is looked up
    /// again, so that an entry that moved in between does not upset the pages.
    pub after: Option<String>,
    /// Rows to pass over before the page begins, counted from `after` or from the first. What lies between is walked in
    /// an index and not read.
    pub skip: u32,
    /// Rows on the page: 1 to 500, and what is outside is taken for the nearest of these.
    pub limit: u32,
}

impl EntryQuery {
    /// Whether some category, verdict or state is asked for.
    pub(super) fn narrows_facets(&self) -> bool {
        self.category.is_some() || self.verdict.is_some() || self.state.is_some()
    }

    /// Whether some stretch of time is asked for.
    pub(super) fn narrows_time(&self) -> bool {
        self.received_from.is_some() || self.received_before.is_some()
    }
}

/// A column that the table can be sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SortColumn {
    /// The desk's number.
    #[default]
    Number,
    /// The title.
    Title,
    /// The byline.
    Byline,
    /// The outlets.
    Outlet,
    /// The category's id.
    Category,
    /// The first day of publication; unknown comes first.
    Published,
    /// The instant of arrival.
    Received,
    /// The verdict.
    Verdict,
}

/// A page of the entries table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPage {
    /// The rows.
    pub rows: Vec<EntryRow>,
    /// How many rows the query has on all pages.
    pub total: Count,
    /// What to ask the next page with; none on the last page.
    pub next: Option<String>,
}

/// A number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// Exactly this many.
    Exactly(u64),
    /// This many were counted, and there are more.
    AtLeast(u64),
}

impl Count {
    /// The number that was counted.
    pub fn at_least(self) -> u64 {
        match self {
            Self::Exactly(count) | Self::AtLeast(count) => count,
        }
    }

    /// Whether it was counted to the end.
    pub fn is_exact(self) -> bool {
        matches!(self, Self::Exactly(_))
    }
}
