//! `reading`: what the files of a revision say, as the rules use it. Append-only; the last row of a revision counts.
//!
//! It is added after the revision was kept, for reading files takes long and may fail. `entry` and `revision` INTEGER name
//! the revision; `body` TEXT is JSON that the store does not read; `read_at`. A revision with files and without a row has
//! not been read.

use rusqlite::{Connection, Transaction, params};

use super::entry;
use crate::Result;

/// A revision whose files have not been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The entry's uuid.
    pub entry: String,
    /// The revision.
    pub revision: u32,
    /// When it arrived.
    pub received_at: Option<String>,
}

/// Keeps what the files of a revision say.
pub fn append(
    tx: &Transaction<'_>,
    entry: &str,
    revision: u32,
    body: &str,
    read_at: &str,
) -> Result<()> {
    let entry = entry::id_of(tx, entry)?;
    tx.prepare_cached(
        "INSERT INTO reading (entry, revision, body, read_at) VALUES (?1, ?2, ?3, ?4)",
    )?
    .execute(params![entry, revision, body, read_at])?;
    Ok(())
}

/// The revisions with files that have not been read, in the order of the entries.
pub fn unread(conn: &Connection) -> Result<Vec<Unread>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, r.revision, r.received_at FROM entry_revision r JOIN entry e ON e.id = r.entry
         WHERE r.received_at IS NOT NULL
         AND EXISTS (SELECT 1 FROM entry_attachment WHERE entry = r.entry AND revision = r.revision)
         AND NOT EXISTS (SELECT 1 FROM reading WHERE entry = r.entry AND revision = r.revision)
         ORDER BY r.entry, r.revision",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Unread {
            entry: row.get(0)?,
            revision: row.get(1)?,
            received_at: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
