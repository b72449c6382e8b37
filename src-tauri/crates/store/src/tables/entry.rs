//! `entry`: that an entry exists, and who may revise it. What it says is in its revisions. Append-only.
//!
//! `uuid` TEXT; `number` INTEGER is the desk's receipt number and the key of the row, NULL where there is no desk;
//! `author_key` BLOB is the verifying key of whoever entered it first; `created_at`.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::meta;
use crate::{Result, StoreError};

/// An entry that the workspace holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownEntry {
    /// Its uuid.
    pub entry: String,
    /// The desk's number for it.
    pub number: Option<u32>,
    /// The verifying key of who may revise it.
    pub author_key: Vec<u8>,
    /// When it was first recorded here.
    pub created_at: String,
}

/// Records a new entry. A uuid or a number that is there already is refused.
pub fn insert(
    tx: &Transaction<'_>,
    entry: &str,
    number: Option<u32>,
    author_key: &[u8],
    created_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO entry (id, uuid, number, author_key, created_at) VALUES (?2, ?1, ?2, ?3, ?4)",
    )?
    .execute(params![entry, number, author_key, created_at])?;
    Ok(())
}

/// An entry by its uuid.
pub fn get(conn: &Connection, entry: &str) -> Result<Option<KnownEntry>> {
    let mut statement = conn
        .prepare_cached("SELECT uuid, number, author_key, created_at FROM entry WHERE uuid = ?1")?;
    let entry_row = statement.query_row([entry], |row| {
        Ok(KnownEntry {
            entry: row.get(0)?,
            number: row.get(1)?,
            author_key: row.get(2)?,
            created_at: row.get(3)?,
        })
    });
    Ok(entry_row.optional()?)
}

/// The number that the desk gives next, from 1. Numbers are never given twice: no entry is ever deleted, and a desk that
/// was put back from a backup continues above the numbers that [`reserve_numbers`] reserved.
pub fn next_number(tx: &Transaction<'_>) -> Result<u32> {
    let mut statement = tx.prepare_cached("SELECT coalesce(max(id), 0) FROM entry")?;
    let highest: u32 = statement.query_row([], |row| row.get(0))?;
    Ok(highest.max(reserved_numbers(tx)?) + 1)
}

/// No number up to this one is given from now on, since it may have been given after the backup was made.
pub fn reserve_numbers(tx: &Transaction<'_>, up_to: u32) -> Result<()> {
    meta::set(tx, meta::RESERVED_NUMBERS, &up_to.to_le_bytes())
}

fn reserved_numbers(conn: &Connection) -> Result<u32> {
    let stored_bytes = meta::get(conn, meta::RESERVED_NUMBERS)?;
    let bytes = stored_bytes.and_then(|bytes| bytes.try_into().ok());
    Ok(bytes.map_or(0, u32::from_le_bytes))
}

/// Number and uuid of every entry that has a number, in the order of the numbers.
pub fn numbered(conn: &Connection) -> Result<Vec<(u32, String)>> {
    let mut statement =
        conn.prepare_cached("SELECT number, uuid FROM entry WHERE number IS NOT NULL ORDER BY id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The uuid of the entry with a number.
pub fn with_number(conn: &Connection, number: u32) -> Result<Option<String>> {
    let mut statement =
        conn.prepare_cached("SELECT uuid FROM entry WHERE id = ?1 AND number = ?1")?;
    Ok(statement.query_row([number], |row| row.get(0)).optional()?)
}

/// A number is the key of its row, so the last row that has one has the highest. `max(number)` has no index and would read
/// the whole table, with every commit and into memory.
const HIGHEST: &str = "SELECT number FROM entry WHERE number IS NOT NULL ORDER BY id DESC LIMIT 1";

/// The highest number that was given or is reserved; 0 where there is none.
pub fn highest_number(conn: &Connection) -> Result<u32> {
    let mut statement = conn.prepare_cached(HIGHEST)?;
    let highest: Option<u32> = statement.query_row([], |row| row.get(0)).optional()?;
    Ok(highest.unwrap_or(0).max(reserved_numbers(conn)?))
}

/// The key of an entry inside the database.
pub(crate) fn id_of(conn: &Connection, entry: &str) -> Result<i64> {
    let mut statement = conn.prepare_cached("SELECT id FROM entry WHERE uuid = ?1")?;
    let id = statement.query_row([entry], |row| row.get(0)).optional()?;
    id.ok_or_else(|| StoreError::UnknownEntry {
        entry: entry.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn the_highest_number_is_found_without_reading_the_table() {
        let conn = Connection::open_in_memory().unwrap();
        conn.execute_batch(
            "CREATE TABLE meta (key TEXT PRIMARY KEY, value BLOB);
             CREATE TABLE entry (id INTEGER PRIMARY KEY, number INTEGER CHECK (number = id))",
        )
        .unwrap();
        assert_eq!(highest_number(&conn).unwrap(), 0);
        let mut insert = conn.prepare("INSERT INTO entry VALUES (?1, ?2)").unwrap();
        for number in 1..=1_000_u32 {
            insert.execute(params![number, number]).unwrap();
        }
        insert.execute(params![1_001, None::<u32>]).unwrap();
        assert_eq!(highest_number(&conn).unwrap(), 1_000);
        let used = conn.prepare_cached(HIGHEST).unwrap();
        assert!(used.get_status(StatementStatus::FullscanStep) < 5);
    }
}
