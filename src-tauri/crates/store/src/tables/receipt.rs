//! `receipt`: that an entrant was told a revision had arrived. At the desk, one that was sent; at an entrant's, one
//! that came. Append-only.
//!
//! `entry` and `revision` are the key, so that a revision has one receipt; `body` TEXT is JSON that the store does not
//! read; `recorded_at`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::Result;

/// Records a receipt. A second one for the same revision is refused.
pub fn append(
    tx: &Transaction<'_>,
    entry: &str,
    revision: u32,
    body: &str,
    recorded_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO receipt (entry, revision, body, recorded_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![entry, revision, body, recorded_at])?;
    Ok(())
}

/// The receipt of a revision, as JSON.
pub fn get(conn: &Connection, entry: &str, revision: u32) -> Result<Option<String>> {
    let mut found = conn.prepare_cached(
        "SELECT r.body FROM receipt r JOIN entry e ON e.id = r.entry
         WHERE e.uuid = ?1 AND r.revision = ?2",
    )?;
    Ok(found
        .query_row(params![entry, revision], |row| row.get(0))
        .optional()?)
}
