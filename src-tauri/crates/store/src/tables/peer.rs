//! `peer`: the card of the sender of each entry, to which receipts and feedback are sealed. Append-only; the last card that
//! came with an entry counts.
//!
//! `entry`; `card` TEXT is JSON that the store does not read. It is recorded in the transaction of the revision that it
//! came with, whose instant and author are its own.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::entry;
use crate::Result;

/// Records the card that came with an entry, unless it is the one that is known.
pub fn keep(tx: &Transaction<'_>, entry: &str, card: &str) -> Result<()> {
    if get(tx, entry)?.as_deref() != Some(card) {
        let entry = entry::id_of(tx, entry)?;
        tx.prepare_cached("INSERT INTO peer (entry, card) VALUES (?1, ?2)")?
            .execute(params![entry, card])?;
    }
    Ok(())
}

/// Every card that came with an entry, by the entry's key, each with the key of its row.
pub fn all(conn: &Connection, entry: i64) -> Result<Vec<(i64, String)>> {
    let mut statement =
        conn.prepare_cached("SELECT id, card FROM peer WHERE entry = ?1 ORDER BY id")?;
    let rows = statement.query_map([entry], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every card that came with an entry and was not the one before it, the first first.
pub fn history(conn: &Connection, entry: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.card FROM peer p JOIN entry e ON e.id = p.entry WHERE e.uuid = ?1 ORDER BY p.id",
    )?;
    let rows = statement.query_map([entry], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The card that came last with an entry.
pub fn get(conn: &Connection, entry: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.card FROM peer p JOIN entry e ON e.id = p.entry
         WHERE e.uuid = ?1 ORDER BY p.id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([entry], |row| row.get(0)).optional()?)
}
