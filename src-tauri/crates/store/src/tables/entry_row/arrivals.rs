//! When entries came, for a chart of a season.

use rusqlite::Connection;

use super::waiting;
use crate::Result;

/// How many entries came in each minute (UTC, `2021-01-22T23:59`) that brought any, in order of time. By the minute, so
/// that a reader can fold them into the days of any zone.
pub fn arrivals(conn: &Connection) -> Result<Vec<(String, u64)>> {
    waiting::settle(conn)?;
    let mut found = conn.prepare_cached(
        "SELECT substr(received_at, 1, 16) AS minute, count(*) FROM entry_row GROUP BY minute ORDER BY minute",
    )?;
    let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
