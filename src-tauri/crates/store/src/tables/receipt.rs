//! `receipt`: receipts of revisions. In a desk's workspace those that it issued; in an entrant's those that it received.
//! Append-only.
//!
//! `entry` and `revision` are the key, so that a revision has one receipt; `sealed_id` TEXT is the sealed file that it goes
//! or came in; `body` TEXT is JSON that the store does not read; `recorded_at`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::Result;

/// A receipt in the outbox that was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingReceipt {
    /// Its place in the outbox.
    pub id: i64,
    /// The sealed file's id.
    pub sealed_id: String,
    /// The address it goes to.
    pub reader: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// What it says, as JSON.
    pub body: String,
}

/// Receipts of the outbox that no mailbox has.
const WAITING: &str = "FROM outbox o JOIN receipt r ON r.sealed_id = o.sealed_id
    WHERE o.kind = 'receipt' AND o.reader IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM delivery
     WHERE sealed_id = o.sealed_id AND direction = 'out' AND result = 'sent')";

/// Records a receipt. A second one for the same revision is refused.
pub fn append(
    tx: &Transaction<'_>,
    entry: &str,
    revision: u32,
    body: &str,
    sealed_id: &str,
    recorded_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO receipt (entry, revision, sealed_id, body, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![entry, revision, sealed_id, body, recorded_at])?;
    Ok(())
}

/// The receipt of a revision, as JSON.
pub fn get(conn: &Connection, entry: &str, revision: u32) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.body FROM receipt r JOIN entry e ON e.id = r.entry
         WHERE e.uuid = ?1 AND r.revision = ?2",
    )?;
    Ok(statement
        .query_row(params![entry, revision], |row| row.get(0))
        .optional()?)
}

/// The receipt in a sealed file, sent or received, as JSON.
pub fn in_sealed_file(conn: &Connection, sealed_id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached("SELECT body FROM receipt WHERE sealed_id = ?1")?;
    Ok(statement
        .query_row([sealed_id], |row| row.get(0))
        .optional()?)
}

/// The receipts of every revision of an entry, oldest first, as JSON.
pub fn of(conn: &Connection, entry: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.body FROM receipt r JOIN entry e ON e.id = r.entry
         WHERE e.uuid = ?1 ORDER BY r.revision",
    )?;
    let rows = statement.query_map([entry], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The sealed file of a revision's receipt: its id and its bytes.
pub fn sealed(conn: &Connection, entry: &str, revision: u32) -> Result<Option<(String, Vec<u8>)>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.sealed_id, o.bytes FROM receipt r
         JOIN entry e ON e.id = r.entry JOIN outbox o ON o.sealed_id = r.sealed_id
         WHERE e.uuid = ?1 AND r.revision = ?2",
    )?;
    let file = statement.query_row(params![entry, revision], |row| {
        Ok((row.get(0)?, row.get(1)?))
    });
    Ok(file.optional()?)
}

/// Receipts that were not sent, oldest first, after a place in the outbox.
pub fn waiting(conn: &Connection, after_id: i64, limit: u32) -> Result<Vec<WaitingReceipt>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT o.id, o.sealed_id, o.reader, o.bytes, r.body {WAITING} AND o.id > ?1
         ORDER BY o.id LIMIT ?2"
    ))?;
    let rows = statement.query_map(params![after_id, limit], |row| {
        Ok(WaitingReceipt {
            id: row.get(0)?,
            sealed_id: row.get(1)?,
            reader: row.get(2)?,
            bytes: row.get(3)?,
            body: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many receipts were not sent.
pub fn count_waiting(conn: &Connection) -> Result<u64> {
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) {WAITING}"))?;
    Ok(statement.query_row([], |row| row.get(0))?)
}
