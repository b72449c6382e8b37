//! `explanation`: the exact text of a page that explains how an entry was judged, so that the page can be checked against
//! the log. Append-only.
//!
//! `entry`; `body` TEXT is JSON that the store does not read; `recorded_at`. It has no column for who wrote the page:
//! whoever gets the page may see the whole row.

use rusqlite::{Transaction, params};

use super::entry;
use crate::Result;

/// Records what a page said.
pub fn append(tx: &Transaction<'_>, entry: &str, body: &str, recorded_at: &str) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached("INSERT INTO explanation (entry, body, recorded_at) VALUES (?1, ?2, ?3)")?
        .execute(params![entry, body, recorded_at])?;
    Ok(())
}
