//! Revisions of entries as they are checked against what their authors signed: rows of `entry_revision` with those of
//! `entry`.

use std::ops::RangeInclusive;

use rusqlite::{Connection, params};

use crate::Result;

/// What is checked of a revision against its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedRevision {
    /// The key of the row.
    pub id: i64,
    /// The key of the entry, which is its number.
    pub number: i64,
    /// The entry's uuid.
    pub entry: String,
    /// The verifying key of who may revise it.
    pub author_key: Vec<u8>,
    /// Its revision, from 1.
    pub revision: u32,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// When its sender says that it was sealed.
    pub sealed_at: Option<String>,
    /// The sealed file it came in.
    pub sealed_id: Option<String>,
    /// The entry as JSON.
    pub body: String,
}

/// The highest key of an entry; 0 where there is none.
pub fn last(conn: &Connection) -> Result<i64> {
    let mut statement = conn.prepare_cached("SELECT coalesce(max(id), 0) FROM entry")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Every revision of the entries with these keys, in the order of the keys and the revisions.
pub fn of(conn: &Connection, entries: RangeInclusive<i64>) -> Result<Vec<SignedRevision>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.id, e.id, e.uuid, e.author_key, r.revision, r.state, r.sealed_at, r.sealed_id, r.body
         FROM entry e JOIN entry_revision r ON r.entry = e.id
         WHERE e.id BETWEEN ?1 AND ?2 ORDER BY e.id, r.revision",
    )?;
    let rows = statement.query_map(params![entries.start(), entries.end()], |row| {
        Ok(SignedRevision {
            id: row.get(0)?,
            number: row.get(1)?,
            entry: row.get(2)?,
            author_key: row.get(3)?,
            revision: row.get(4)?,
            state: row.get(5)?,
            sealed_at: row.get(6)?,
            sealed_id: row.get(7)?,
            body: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
