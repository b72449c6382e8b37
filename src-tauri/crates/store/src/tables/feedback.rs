//! `feedback`: the feedback of the judging that an entrant got. Append-only; the last row of an entry counts.
//!
//! `entry`; `body` TEXT is JSON that the store does not read; `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::Result;

/// Records the feedback to an entrant.
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

/// The last feedback on an entry, as JSON.
pub fn latest(conn: &Connection, entry: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT f.body FROM feedback f JOIN entry e ON e.id = f.entry
         WHERE e.uuid = ?1 ORDER BY f.id DESC LIMIT 1",
    )?;
    let body = statement.query_row([entry], |row| row.get(0));
    Ok(body.optional()?)
}
