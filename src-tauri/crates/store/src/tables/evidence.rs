//! `evidence`: what was read from a file. Append-only; the last reading of a file counts.
//!
//! `hash` TEXT is the BLAKE3 of the file's bytes, hexadecimal; `body` TEXT is JSON that the store does not read; `text` is
//! the text of the work in it, NULL where it holds none; `read_at`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// Keeps what was read from a file, unless the same was read before.
pub fn append(
    tx: &Transaction<'_>,
    hash: &str,
    body: &str,
    text: Option<&str>,
    read_at: &str,
) -> Result<()> {
    if latest(tx, hash)?.as_deref() != Some(body) {
        tx.prepare_cached(
            "INSERT INTO evidence (hash, body, text, read_at) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![hash, body, text, read_at])?;
    }
    Ok(())
}

/// What was last read from a file, as JSON.
pub fn latest(conn: &Connection, hash: &str) -> Result<Option<String>> {
    let mut statement =
        conn.prepare_cached("SELECT body FROM evidence WHERE hash = ?1 ORDER BY id DESC LIMIT 1")?;
    Ok(statement.query_row([hash], |row| row.get(0)).optional()?)
}

/// The text that was last read from a file; none where it holds none or was not read.
pub fn text(conn: &Connection, hash: &str) -> Result<Option<String>> {
    let mut statement =
        conn.prepare_cached("SELECT text FROM evidence WHERE hash = ?1 ORDER BY id DESC LIMIT 1")?;
    let text: Option<Option<String>> = statement.query_row([hash], |row| row.get(0)).optional()?;
    Ok(text.flatten())
}
