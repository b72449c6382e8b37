//! `arrival`: when a person says that a revision came, with the reason. Append-only; the last row of a revision counts.
//!
//! `entry` and `revision`; `at` is the instant that is stated, NULL where an earlier statement is taken back; `reason`
//! TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A person's statement of when a revision arrived, to record or as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArrivalRow {
    /// The entry's uuid.
    pub entry: String,
    /// The revision.
    pub revision: u32,
    /// When it came; none where what was said before is taken back.
    pub at: Option<String>,
    /// How the person knows.
    pub reason: String,
    /// When it is recorded.
    pub recorded_at: String,
    /// Who says so.
    pub by: String,
}

/// Records a statement.
pub fn append(tx: &Transaction<'_>, new: &ArrivalRow) -> Result<()> {
    let entry = entry::id_of(tx, &new.entry)?;
    tx.prepare_cached(
        "INSERT INTO arrival (entry, revision, at, reason, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        entry,
        new.revision,
        new.at,
        new.reason,
        new.recorded_at,
        new.by
    ])?;
    Ok(())
}

/// Every statement on any arrival, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<ArrivalRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, a.revision, a.at, a.reason, a.recorded_at, a.by
         FROM arrival a JOIN entry e ON e.id = a.entry ORDER BY a.id",
    )?;
    Ok(statement
        .query_map([], row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// Every statement on the arrivals of one entry, oldest first.
pub fn of(conn: &Connection, entry: &str) -> Result<Vec<ArrivalRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, a.revision, a.at, a.reason, a.recorded_at, a.by
         FROM arrival a JOIN entry e ON e.id = a.entry WHERE e.uuid = ?1 ORDER BY a.id",
    )?;
    Ok(statement
        .query_map([entry], row)?
        .collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<ArrivalRow> {
    Ok(ArrivalRow {
        entry: row.get(0)?,
        revision: row.get(1)?,
        at: row.get(2)?,
        reason: row.get(3)?,
        recorded_at: row.get(4)?,
        by: row.get(5)?,
    })
}
