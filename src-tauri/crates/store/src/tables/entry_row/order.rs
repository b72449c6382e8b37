//! The order of a page, and its place in that order.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use super::{EntryQuery, SortColumn};
use crate::{Result, StoreError};

/// An order of entries. Numbers break ties, so that every entry has one place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Order {
    pub(super) by: SortColumn,
    pub(super) descending: bool,
    /// Whether the full-text index is read first, which gives its matches in the order of the numbers.
    searched: bool,
}

/// The place of an entry in an order.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) number: u32,
    /// What it is sorted by.
    pub(super) value: Value,
}

impl Place {
    /// The category or the verdict, in an order by either.
    pub(super) fn group(&self) -> Option<&str> {
        if let Value::Text(group) = &self.value {
            Some(group)
        } else {
            None
        }
    }
}

impl Order {
    pub(super) fn of(query: &EntryQuery, searched: bool) -> Self {
        Self {
            by: query.sort,
            descending: query.descending,
            searched,
        }
    }

    /// The column; `r` is the entry, `f` its facet.
    fn column(self) -> &'static str {
        match self.by {
            SortColumn::Number => "r.number",
            SortColumn::Title => "r.title_key",
            SortColumn::Byline => "r.byline_key",
            SortColumn::Outlet => "r.outlet_key",
            SortColumn::Category => "f.category",
            SortColumn::Published => "r.published_from",
            SortColumn::Received => "r.received_at",
            SortColumn::Verdict => "f.verdict",
        }
    }

    /// The index that holds the entries in this order; none where the facets do.
    pub(super) fn index(self) -> Option<&'static str> {
        match self.by {
            SortColumn::Title => Some("entry_row_title"),
            SortColumn::Byline => Some("entry_row_byline"),
            SortColumn::Outlet => Some("entry_row_outlet"),
            SortColumn::Published => Some("entry_row_published"),
            SortColumn::Received => Some("entry_row_received"),
            SortColumn::Number | SortColumn::Category | SortColumn::Verdict => None,
        }
    }

    /// The facet of each entry, where the order asks for it.
    pub(super) fn join(self) -> &'static str {
        if matches!(self.by, SortColumn::Category | SortColumn::Verdict) {
            "JOIN facet f ON f.id = r.facet"
        } else {
            ""
        }
    }

    /// The number; `t` is the entry in the full-text index.
    fn number(self) -> &'static str {
        if self.searched { "t.rowid" } else { "r.number" }
    }

    /// The order in SQL.
    pub(super) fn clause(self) -> String {
        let way = if self.descending { "DESC" } else { "ASC" };
        if self.by == SortColumn::Number {
            return format!("ORDER BY {} {way}", self.number());
        }
        format!("ORDER BY {} {way}, r.number {way}", self.column())
    }

    /// The condition that an entry comes after a place, and its values.
    pub(super) fn after_condition(self, place: &Place) -> (String, Vec<Value>) {
        let than = if self.descending { "<" } else { ">" };
        let number = Value::from(place.number);
        if self.by == SortColumn::Number {
            return (format!("{} {than} ?", self.number()), vec![number]);
        }
        let condition = format!("({}, r.number) {than} (?, ?)", self.column());
        (condition, vec![place.value.clone(), number])
    }

    /// The place that the cursor of the page before names: its last entry, wherever that stands now.
    pub(super) fn place(self, conn: &Connection, cursor: &str) -> Result<Place> {
        let number: u32 = cursor.parse().map_err(|_| StoreError::Cursor)?;
        let mut statement = conn.prepare_cached(&format!(
            "SELECT {} FROM entry_row r JOIN facet f ON f.id = r.facet WHERE r.number = ?1",
            self.column()
        ))?;
        let value = statement.query_row([number], |row| row.get(0)).optional()?;
        Ok(Place {
            number,
            value: value.ok_or(StoreError::Cursor)?,
        })
    }
}
