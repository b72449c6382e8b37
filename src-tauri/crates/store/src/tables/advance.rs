//! `advance`: which entries of a category advance from a round. Append-only; the last row of a round and category counts.
//!
//! `round` INTEGER, from 1; `category` TEXT; `entries` TEXT is a JSON array of uuids; `reason` TEXT; `recorded_at`, `by`.
//!
//! `advanced_entry` has one row for each entry of the last `advance` of a round and category. A projection, kept by a trigger.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// Which entries advance from a round in a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdvanceRow {
    /// The round, from 1.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// The entries as JSON.
    pub entries: String,
    /// Why these.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records which entries advance.
pub fn append(tx: &Transaction<'_>, new: &AdvanceRow) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO advance (round, category, entries, reason, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        new.round,
        new.category,
        new.entries,
        new.reason,
        new.recorded_at,
        new.by,
    ])?;
    Ok(())
}

/// How many entries advance from a round in a category; `None` while nothing is recorded.
pub fn count(conn: &Connection, round: u32, category: &str) -> Result<Option<usize>> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM advanced_entry WHERE round = ?2 AND category = ?1)
         WHERE EXISTS (SELECT 1 FROM advance WHERE category = ?1 AND round = ?2)",
    )?;
    let count = statement.query_row(params![category, round], |row| row.get(0));
    Ok(count.optional()?)
}

/// Which entries advance from a round in a category; `None` while nothing is recorded.
pub fn latest(conn: &Connection, round: u32, category: &str) -> Result<Option<AdvanceRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT round, category, entries, reason, recorded_at, by FROM advance
         WHERE category = ?1 AND round = ?2 ORDER BY id DESC LIMIT 1",
    )?;
    let row = statement.query_row(params![category, round], |row| {
        Ok(AdvanceRow {
            round: row.get(0)?,
            category: row.get(1)?,
            entries: row.get(2)?,
            reason: row.get(3)?,
            recorded_at: row.get(4)?,
            by: row.get(5)?,
        })
    });
    Ok(row.optional()?)
}
