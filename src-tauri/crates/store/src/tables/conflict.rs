//! `conflict`: that a judge may not read an entry. Append-only.
//!
//! `judge` TEXT is the judge's uuid; `entry`; `kind` TEXT; `reason` TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use super::entry;
use crate::Result;

/// A conflict as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictRow {
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
    /// What kind of conflict.
    pub kind: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records a conflict.
pub fn append(
    tx: &Transaction<'_>,
    judge: &str,
    entry: &str,
    kind: &str,
    reason: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO conflict (judge, entry, kind, reason, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![judge, entry, kind, reason, by, recorded_at])?;
    Ok(())
}

/// Every conflict, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<ConflictRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.judge, e.uuid, c.kind, c.reason, c.recorded_at, c.by
         FROM conflict c JOIN entry e ON e.id = c.entry ORDER BY c.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(ConflictRow {
            judge: row.get(0)?,
            entry: row.get(1)?,
            kind: row.get(2)?,
            reason: row.get(3)?,
            recorded_at: row.get(4)?,
            by: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
