//! When entries came, for a chart of a season.

use rusqlite::Connection;

use super::waiting;
use crate::Result;

/// How many entries came in one minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrivals {
    /// The minute in UTC: `2021-01-22T23:59`.
    pub minute: String,
    /// Their category's id; none where it was not asked for.
    pub category: Option<String>,
    /// How many.
    pub entries: u64,
}

/// How many entries came in each minute that brought any, in order of time, those of each category apart where
/// `by_category`. By the minute, so that a reader can fold them into the days of any zone.
pub fn arrivals(conn: &Connection, by_category: bool) -> Result<Vec<Arrivals>> {
    waiting::apply_if_writable(conn)?;
    let mut found = conn.prepare_cached(if by_category {
        "SELECT substr(r.received_at, 1, 16) AS minute, f.category, count(*)
         FROM entry_row r JOIN facet f ON f.id = r.facet
         GROUP BY minute, f.category ORDER BY minute, f.category"
    } else {
        "SELECT substr(received_at, 1, 16) AS minute, NULL, count(*) FROM entry_row
         GROUP BY minute ORDER BY minute"
    })?;
    let rows = found.query_map([], |row| {
        Ok(Arrivals {
            minute: row.get(0)?,
            category: row.get(1)?,
            entries: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
