//! `entry_revision`: what an entry said, each time it was sent. Append-only.
//!
//! `entry` and `revision` INTEGER (from 1) are unique together; `state` TEXT is `submitted` or `withdrawn`;
//! `received_at` and `received_source` (`mailbox`, `store` or `by-hand`) are NULL where it was written rather than received;
//! it came between `arrived_after` (NULL where nothing is known of it) and `arrived_by`, which is what can be proved, while
//! `received_at` is the instant within that somebody claims; `claimed_at` is the file's own time and `sealed_at` the
//! sender's; `sealed_id` TEXT is the sealed file it came or went in; `body` TEXT is JSON that the store does not read;
//! `recorded_at`, `by`.

use std::ops::RangeInclusive;

use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A revision to record.
#[derive(Debug, Clone, Copy, Default)]
pub struct NewEntryRevision<'a> {
    /// The entry's uuid.
    pub entry: &'a str,
    /// Its revision, from 1.
    pub revision: u32,
    /// The entry as JSON.
    pub body: &'a str,
    /// When it arrived.
    pub received_at: Option<&'a str>,
    /// `mailbox`, `store` or `by-hand`: whose clock `received_at` was read from.
    pub received_source: Option<&'a str>,
    /// The instant before which it had not come.
    pub arrived_after: Option<&'a str>,
    /// The instant by which it had come.
    pub arrived_by: Option<&'a str>,
    /// The file's own time, which anybody can set.
    pub claimed_at: Option<&'a str>,
    /// When its sender says that it was sealed.
    pub sealed_at: Option<&'a str>,
    /// The sealed file.
    pub sealed_id: Option<&'a str>,
    /// `submitted` or `withdrawn`.
    pub state: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
    /// Who records it.
    pub by: &'a str,
}

/// A revision as it was recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EntryRevisionRow {
    /// The entry's uuid.
    pub entry: String,
    /// Its revision, from 1.
    pub revision: u32,
    /// The entry as JSON.
    pub body: String,
    /// When it arrived.
    pub received_at: Option<String>,
    /// `mailbox`, `store` or `by-hand`.
    pub received_source: Option<String>,
    /// The instant before which it had not come.
    pub arrived_after: Option<String>,
    /// The instant by which it had come.
    pub arrived_by: Option<String>,
    /// The file's own time, which anybody can set.
    pub claimed_at: Option<String>,
    /// When its sender says that it was sealed.
    pub sealed_at: Option<String>,
    /// The sealed file.
    pub sealed_id: Option<String>,
    /// `submitted` or `withdrawn`.
    pub state: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
    /// What its files say, as JSON; none where it has none or they have not been read.
    pub read: Option<String>,
}

/// The columns of a row, in the order that [`row`] reads them.
const SELECT: &str =
    "SELECT e.uuid, r.revision, r.body, r.received_at, r.received_source, r.sealed_id,
    r.state, r.recorded_at, r.by, r.arrived_after, r.arrived_by, r.claimed_at, r.sealed_at,
    (SELECT body FROM reading WHERE entry = r.entry AND revision = r.revision ORDER BY id DESC LIMIT 1)
    FROM entry_revision r JOIN entry e ON e.id = r.entry";

/// Keeps only the last revision of each entry.
const LAST: &str = "r.revision = (SELECT max(revision) FROM entry_revision WHERE entry = r.entry)";

/// Records a revision. One that is there already is refused.
pub fn append(tx: &Transaction<'_>, new: &NewEntryRevision<'_>) -> Result<()> {
    let entry = entry::id_of(tx, new.entry)?;
    tx.prepare_cached(
        "INSERT INTO entry_revision (entry, revision, state, received_at, received_source, sealed_id,
         recorded_at, by, body, arrived_after, arrived_by, claimed_at, sealed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?
    .execute(params![
        entry,
        new.revision,
        new.state,
        new.received_at,
        new.received_source,
        new.sealed_id,
        new.recorded_at,
        new.by,
        new.body,
        new.arrived_after,
        new.arrived_by,
        new.claimed_at,
        new.sealed_at,
    ])?;
    Ok(())
}

/// The last revision of an entry.
pub fn latest(conn: &Connection, entry: &str) -> Result<Option<EntryRevisionRow>> {
    let sql = format!("{SELECT} WHERE e.uuid = ?1 ORDER BY r.revision DESC LIMIT 1");
    Ok(conn
        .prepare_cached(&sql)?
        .query_row([entry], |found| row(found, 0))
        .optional()?)
}

/// Every revision of an entry, oldest first.
pub fn history(conn: &Connection, entry: &str) -> Result<Vec<EntryRevisionRow>> {
    rows(conn, "WHERE e.uuid = ?1 ORDER BY r.revision", [entry])
}

/// Every revision of the entries with these numbers, with the number, in the order of the numbers and the revisions.
pub fn of_numbers(
    conn: &Connection,
    numbers: RangeInclusive<u32>,
) -> Result<Vec<(u32, EntryRevisionRow)>> {
    let sql = SELECT.replacen("SELECT e.uuid,", "SELECT e.number, e.uuid,", 1);
    let mut statement = conn.prepare_cached(&format!(
        "{sql} WHERE e.number BETWEEN ?1 AND ?2 AND e.id BETWEEN ?1 AND ?2 ORDER BY e.id, r.revision"
    ))?;
    let rows = statement.query_map([numbers.start(), numbers.end()], |record| {
        Ok((record.get(0)?, row(record, 1)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The last revision of every entry, in the order the entries were first recorded.
pub fn latest_of_all(conn: &Connection) -> Result<Vec<EntryRevisionRow>> {
    rows(conn, &format!("WHERE {LAST} ORDER BY e.id"), [])
}

fn rows(conn: &Connection, clause: &str, params: impl Params) -> Result<Vec<EntryRevisionRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {clause}"))?;
    Ok(statement
        .query_map(params, |record| row(record, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Reads a row whose columns begin at a place.
fn row(row: &Row<'_>, first_column: usize) -> rusqlite::Result<EntryRevisionRow> {
    Ok(EntryRevisionRow {
        entry: row.get(first_column)?,
        revision: row.get(first_column + 1)?,
        body: row.get(first_column + 2)?,
        received_at: row.get(first_column + 3)?,
        received_source: row.get(first_column + 4)?,
        sealed_id: row.get(first_column + 5)?,
        state: row.get(first_column + 6)?,
        recorded_at: row.get(first_column + 7)?,
        by: row.get(first_column + 8)?,
        arrived_after: row.get(first_column + 9)?,
        arrived_by: row.get(first_column + 10)?,
        claimed_at: row.get(first_column + 11)?,
        sealed_at: row.get(first_column + 12)?,
        read: row.get(first_column + 13)?,
    })
}
