//! `evidence`: what was read from a file. Append-only; the last reading of a file holds.
//!
//! `hash` TEXT is the BLAKE3 of the file's bytes, hexadecimal; `body` TEXT is JSON that the store does not read; `read_at`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// Keeps what was read from a file, unless the same was read before.
pub fn append(tx: &Transaction<'_>, hash: &str, body: &str, read_at: &str) -> Result<()> {
    if latest(tx, hash)?.as_deref() != Some(body) {
        tx.prepare_cached("INSERT INTO evidence (hash, body, read_at) VALUES (?1, ?2, ?3)")?
            .execute(params![hash, body, read_at])?;
    }
    Ok(())
}

/// What was last read from a file, as JSON.
pub fn latest(conn: &Connection, hash: &str) -> Result<Option<String>> {
    let mut found =
        conn.prepare_cached("SELECT body FROM evidence WHERE hash = ?1 ORDER BY id DESC LIMIT 1")?;
    Ok(found.query_row([hash], |row| row.get(0)).optional()?)
}
