//! `panel`: which judges read a category. Append-only; the last panel of a category holds.
//!
//! `category` TEXT; `judges` TEXT is JSON that the store does not read; `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// The panel of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelRow {
    /// The category's id.
    pub category: String,
    /// Its judges as JSON.
    pub judges: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records who reads a category from now on.
pub fn append(
    tx: &Transaction<'_>,
    category: &str,
    judges: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO panel (category, judges, by, recorded_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![category, judges, by, recorded_at])?;
    Ok(())
}

/// The panel of a category.
pub fn latest(conn: &Connection, category: &str) -> Result<Option<PanelRow>> {
    let mut found = conn.prepare_cached(
        "SELECT category, judges, recorded_at, by FROM panel WHERE category = ?1
         ORDER BY id DESC LIMIT 1",
    )?;
    let panel = found.query_row([category], |row| {
        Ok(PanelRow {
            category: row.get(0)?,
            judges: row.get(1)?,
            recorded_at: row.get(2)?,
            by: row.get(3)?,
        })
    });
    Ok(panel.optional()?)
}
