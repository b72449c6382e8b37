//! When entries came, for the chart of an edition.

use rusqlite::Connection;

use super::waiting;
use crate::Result;

/// How many entries came in one minute, of all categories or of one, by the claimed arrival of the revision that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinuteCount {
    /// The minute in UTC: `2021-01-22T23:59`.
    pub minute: String,
    /// The category's id; `None` unless `by_category`.
    pub category: Option<String>,
    /// How many, at least 1.
    pub entries: u64,
}

/// Entries per minute in time order, leaving out minutes without any; one row per category if `by_category`. Minutes, so
/// that the caller can sum them into days of any time zone. The rows that are saved and not yet in the table are applied
/// first, where the connection may write.
pub fn entries_by_minute(conn: &Connection, by_category: bool) -> Result<Vec<MinuteCount>> {
    waiting::apply_if_writable(conn)?;
    let mut statement = conn.prepare_cached(if by_category {
        "SELECT substr(r.received_at, 1, 16) AS minute, f.category, count(*)
         FROM entry_row r JOIN facet f ON f.id = r.facet
         GROUP BY minute, f.category ORDER BY minute, f.category"
    } else {
        "SELECT substr(received_at, 1, 16) AS minute, NULL, count(*) FROM entry_row
         GROUP BY minute ORDER BY minute"
    })?;
    let rows = statement.query_map([], |row| {
        Ok(MinuteCount {
            minute: row.get(0)?,
            category: row.get(1)?,
            entries: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
