//! `panel`: which judges read a category in a round. Append-only; the last panel of a round and category counts.
//!
//! `round` INTEGER, from 1; `category` TEXT; `judges` TEXT is JSON that the store does not read; `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// The panel of a category in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelRow {
    /// The round, from 1.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// Its judges as JSON.
    pub judges: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records who reads a category in a round from now on.
pub fn append(
    tx: &Transaction<'_>,
    round: u32,
    category: &str,
    judges: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO panel (round, category, judges, by, recorded_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![round, category, judges, by, recorded_at])?;
    Ok(())
}

/// The panel of a category in a round: the last that was set for it, else that of the round before.
pub fn latest(conn: &Connection, round: u32, category: &str) -> Result<Option<PanelRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT round, category, judges, recorded_at, by FROM panel
         WHERE category = ?1 AND round <= ?2 ORDER BY round DESC, id DESC LIMIT 1",
    )?;
    let panel = statement.query_row(params![category, round], |row| {
        Ok(PanelRow {
            round: row.get(0)?,
            category: row.get(1)?,
            judges: row.get(2)?,
            recorded_at: row.get(3)?,
            by: row.get(4)?,
        })
    });
    Ok(panel.optional()?)
}
