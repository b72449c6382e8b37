//! `meta`: what a workspace knows of itself, by name. The one table that is overwritten, since it holds settings and
//! keys and no facts: its kind, its owner, its secret keys, the desk it trusts, the clock of a rehearsal.
//!
//! `key` TEXT, `value` BLOB.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// Which kind of workspace it is.
pub(crate) const KIND: &str = "kind";
/// When the workspace was made.
pub(crate) const CREATED_AT: &str = "created-at";

/// Set by a migration after which what is counted and indexed of entries must be made again; empty once it was.
const SCREENING_DUE: &str = "screening-due";

/// The highest number of an entry that must not be given again.
pub(crate) const RESERVED_NUMBERS: &str = "reserved-numbers";

/// Keeps a value under a name; what was there before is gone.
pub fn set(tx: &Transaction<'_>, key: &str, value: &[u8]) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO meta (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute(params![key, value])?;
    Ok(())
}

/// Whether what is counted and indexed of entries must be made again from the facts.
pub fn is_screening_due(conn: &Connection) -> Result<bool> {
    Ok(get(conn, SCREENING_DUE)?.is_some_and(|value| !value.is_empty()))
}

/// Remembers that it was made again.
pub fn screening_done(tx: &Transaction<'_>) -> Result<()> {
    set(tx, SCREENING_DUE, &[])
}

/// The value under a name.
pub fn get(conn: &Connection, key: &str) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}
