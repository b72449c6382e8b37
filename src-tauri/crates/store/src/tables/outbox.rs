//! `outbox`: sealed files of this workspace, kept whole so that each can be put into the mailbox again after a crash,
//! or be saved by hand. Append-only; a file has left once `delivery` says so.
//!
//! `sealed_id` TEXT, `kind` TEXT, `reader` TEXT (the address it goes to; NULL where its kind has but one), `bytes` BLOB.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// A sealed file on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// The sealed file's id.
    pub sealed_id: String,
    /// The whole file.
    pub bytes: Vec<u8>,
}

/// Keeps a sealed file until it is sent.
pub fn keep(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: &str,
    reader: Option<&str>,
    bytes: &[u8],
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO outbox (sealed_id, kind, reader, bytes) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![sealed_id, kind, reader, bytes])?;
    Ok(())
}

/// A sealed file that was kept here, sent or not.
pub fn of(conn: &Connection, sealed_id: &str) -> Result<Option<Vec<u8>>> {
    let mut found = conn.prepare_cached("SELECT bytes FROM outbox WHERE sealed_id = ?1")?;
    Ok(found.query_row([sealed_id], |row| row.get(0)).optional()?)
}

/// Every file of a kind that was not sent, oldest first.
pub fn waiting(conn: &Connection, kind: &str) -> Result<Vec<OutboxRow>> {
    let mut found = conn.prepare_cached(
        "SELECT sealed_id, bytes FROM outbox o WHERE kind = ?1 AND NOT EXISTS
         (SELECT 1 FROM delivery WHERE sealed_id = o.sealed_id AND direction = 'out') ORDER BY id",
    )?;
    let rows = found.query_map([kind], |row| {
        Ok(OutboxRow {
            sealed_id: row.get(0)?,
            bytes: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
