//! The conditions of a query in SQL.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::facet::Facet;
use super::{Count, EntryQuery, search};
use crate::Result;

/// Rows that are counted of a search or of a stretch of time. Facets are counted to the end at no cost; to count what
/// a common word finds among 100,000 entries would take longer than to show the page.
pub(super) const COUNTED: u64 = 1_000;

/// The conditions on an entry, and their values in the order of the conditions.
#[derive(Debug, Clone)]
pub(super) struct Filter {
    conditions: Vec<String>,
    values: Vec<Value>,
    matching: Option<String>,
}

impl Filter {
    /// The conditions of `query` apart from its facets.
    pub(super) fn of(query: &EntryQuery) -> Self {
        let matching = query.search.as_deref().and_then(search::expression);
        let mut filter = Self {
            conditions: Vec::new(),
            values: Vec::new(),
            matching,
        };
        for (bound, instant) in [(">=", &query.received_from), ("<", &query.received_before)] {
            if let Some(instant) = instant {
                filter.and(format!("r.received_at {bound} ?"), [instant.clone().into()]);
            }
        }
        filter
    }

    /// Matches only these facets.
    pub(super) fn narrow(&mut self, facets: &[Facet]) {
        let ids: Vec<String> = facets.iter().map(|facet| facet.id.to_string()).collect();
        let condition = format!("r.facet IN ({})", ids.join(", "));
        self.conditions.push(condition);
    }

    /// One more condition.
    pub(super) fn and(&mut self, condition: String, values: impl IntoIterator<Item = Value>) {
        self.conditions.push(condition);
        self.values.extend(values);
    }

    /// Whether words are searched for.
    pub(super) fn searches(&self) -> bool {
        self.matching.is_some()
    }

    /// Counts what passes, to [`COUNTED`].
    pub(super) fn count(&self, conn: &Connection) -> Result<Count> {
        let from = if self.conditions.is_empty() {
            "entry_text t"
        } else {
            self.table()
        };
        let matching_rows: u64 = {
            let sql = format!(
                "SELECT 1 FROM {from} {} LIMIT {}",
                self.matches(),
                COUNTED + 1
            );
            let sql = format!("SELECT count(*) FROM ({sql})");
            let mut statement = conn.prepare_cached(&sql)?;
            statement.query_row(params_from_iter(self.values()), |row| row.get(0))?
        };
        Ok(if matching_rows > COUNTED {
            Count::AtLeast(COUNTED)
        } else {
            Count::Exactly(matching_rows)
        })
    }

    /// The tables to read where the search comes first and finds little.
    pub(super) fn table(&self) -> &'static str {
        if self.searches() {
            "entry_text t CROSS JOIN entry_row r ON r.number = t.rowid"
        } else {
            "entry_row r INDEXED BY entry_row_received"
        }
    }

    /// The clause for [`Self::table`].
    pub(super) fn matches(&self) -> String {
        self.clause("entry_text MATCH ?")
    }

    /// The clause for a table that is read in another order, where the search finds much.
    pub(super) fn matches_within(&self) -> String {
        self.clause("r.number IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?)")
    }

    /// The values of either clause.
    pub(super) fn values(&self) -> impl Iterator<Item = Value> + '_ {
        self.values
            .iter()
            .cloned()
            .chain(self.matching.iter().cloned().map(Value::from))
    }

    fn clause(&self, search: &str) -> String {
        let search = self.matching.as_ref().map(|_| search);
        let conditions: Vec<&str> = self
            .conditions
            .iter()
            .map(String::as_str)
            .chain(search)
            .collect();
        if conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", conditions.join(" AND "))
        }
    }
}
