//! `minute`: what a jury said in its meeting. Append-only.
//!
//! `round` INTEGER, from 1; `category` TEXT; `entry`, NULL where it is on the whole category; `text` TEXT;
//! `recorded_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use super::entry;
use crate::Result;

/// A note taken in a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MinuteRow {
    /// The round, from 1.
    pub round: u32,
    /// The category's id.
    pub category: String,
    /// The entry's uuid; none where it is on the whole category.
    pub entry: Option<String>,
    /// What was said.
    pub text: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records a note.
pub fn append(tx: &Transaction<'_>, new: &MinuteRow) -> Result<()> {
    let entry = new.entry.as_deref();
    let entry = entry.map(|entry| entry::id_of(tx, entry)).transpose()?;
    tx.prepare_cached(
        "INSERT INTO minute (round, category, entry, text, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        new.round,
        new.category,
        entry,
        new.text,
        new.recorded_at,
        new.by,
    ])?;
    Ok(())
}

/// The notes on a category in a round, oldest first.
pub fn of(conn: &Connection, round: u32, category: &str) -> Result<Vec<MinuteRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT m.round, m.category, e.uuid, m.text, m.recorded_at, m.by
         FROM minute m LEFT JOIN entry e ON e.id = m.entry
         WHERE m.category = ?1 AND m.round = ?2 ORDER BY m.id",
    )?;
    let rows = statement.query_map(params![category, round], |row| {
        Ok(MinuteRow {
            round: row.get(0)?,
            category: row.get(1)?,
            entry: row.get(2)?,
            text: row.get(3)?,
            recorded_at: row.get(4)?,
            by: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
