//! `link_check`: what was found when a link to a work was checked. Append-only; the latest check of a link counts.
//!
//! `entry`; `address` TEXT; `body` TEXT is JSON that the store does not read; `checked_at`, `by`.

use rusqlite::{Connection, Transaction, params};

use super::entry;
use crate::Result;

/// One check of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkCheckRow {
    /// The entry's uuid.
    pub entry: String,
    /// The link.
    pub address: String,
    /// What was found, as JSON.
    pub body: String,
    /// When it was checked.
    pub checked_at: String,
    /// Who asked for it.
    pub by: String,
}

/// Records a check.
pub fn append(tx: &Transaction<'_>, new: &LinkCheckRow) -> Result<()> {
    let entry = entry::id_of(tx, &new.entry)?;
    tx.prepare_cached(
        "INSERT INTO link_check (entry, address, body, checked_at, by) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        entry,
        new.address,
        new.body,
        new.checked_at,
        new.by
    ])?;
    Ok(())
}

/// The latest check of each link of each entry.
pub fn latest_of_all(conn: &Connection) -> Result<Vec<LinkCheckRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, l.address, l.body, l.checked_at, l.by
         FROM link_check l JOIN entry e ON e.id = l.entry
         WHERE l.id IN (SELECT max(id) FROM link_check GROUP BY entry, address) ORDER BY l.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(LinkCheckRow {
            entry: row.get(0)?,
            address: row.get(1)?,
            body: row.get(2)?,
            checked_at: row.get(3)?,
            by: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
