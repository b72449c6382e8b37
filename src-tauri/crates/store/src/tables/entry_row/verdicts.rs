//! The verdict of every entry, as the entries table shows it.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use crate::Result;

/// The verdicts of the entries with these numbers, with the number, in the order of the numbers.
pub fn verdicts(conn: &Connection, numbers: RangeInclusive<u32>) -> Result<Vec<(u32, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.number, f.verdict FROM entry_row r JOIN facet f ON f.id = r.facet
         WHERE r.number BETWEEN ?1 AND ?2 ORDER BY r.number",
    )?;
    let rows = statement.query_map([numbers.start(), numbers.end()], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
