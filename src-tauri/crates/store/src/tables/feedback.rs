//! `feedback`: what an entrant was told of the judging. Append-only; the last word on an entry holds.
//!
//! `entry`; `body` TEXT is JSON that the store does not read; `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::Result;

/// Records what an entrant is told.
pub fn append(
    tx: &Transaction<'_>,
    entry: &str,
    body: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO feedback (entry, body, by, recorded_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![entry, body, by, recorded_at])?;
    Ok(())
}

/// What the entrant was last told of an entry, as JSON.
pub fn latest(conn: &Connection, entry: &str) -> Result<Option<String>> {
    let mut found = conn.prepare_cached(
        "SELECT f.body FROM feedback f JOIN entry e ON e.id = f.entry
         WHERE e.uuid = ?1 ORDER BY f.id DESC LIMIT 1",
    )?;
    let body = found.query_row([entry], |row| row.get(0));
    Ok(body.optional()?)
}
