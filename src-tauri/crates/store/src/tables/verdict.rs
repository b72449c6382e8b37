//! `verdict`: the verdict of the rules on an entry, under a version of the call. Append-only.
//!
//! `entry`, `revision` and `call_version` INTEGER name what was checked against what; `verdict` TEXT; `findings` TEXT is
//! JSON that the store does not read; `recorded_at`. Who did it is in the log line of the same transaction.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A verdict to record.
#[derive(Debug, Clone, Copy)]
pub struct NewVerdict<'a> {
    /// The entry's uuid.
    pub entry: &'a str,
    /// The revision that was checked against the call.
    pub revision: u32,
    /// The version of the call.
    pub call_version: u32,
    /// The verdict.
    pub verdict: &'a str,
    /// Every finding, as JSON.
    pub findings: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// A verdict as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictRow {
    /// The entry's uuid.
    pub entry: String,
    /// The revision that was checked against the call.
    pub revision: u32,
    /// The version of the call.
    pub call_version: u32,
    /// The verdict.
    pub verdict: String,
    /// Every finding, as JSON.
    pub findings: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Records a verdict unless the last one on this entry says the same of the same; tells whether it did.
pub fn append_if_new(tx: &Transaction<'_>, new: &NewVerdict<'_>) -> Result<bool> {
    let entry = entry::id_of(tx, new.entry)?;
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO verdict (entry, revision, call_version, verdict, findings, recorded_at)
             SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE (?2, ?3, ?4, ?5) IS NOT
             (SELECT revision, call_version, verdict, findings FROM verdict WHERE entry = ?1
              ORDER BY id DESC LIMIT 1)",
        )?
        .execute(params![
            entry,
            new.revision,
            new.call_version,
            new.verdict,
            new.findings,
            new.recorded_at
        ])?;
    Ok(rows_added > 0)
}

/// The last verdict on an entry.
pub fn latest(conn: &Connection, entry: &str) -> Result<Option<VerdictRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, v.revision, v.call_version, v.verdict, v.findings, v.recorded_at
         FROM verdict v JOIN entry e ON e.id = v.entry WHERE e.uuid = ?1 ORDER BY v.id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([entry], row).optional()?)
}

/// Every verdict on an entry, oldest first.
pub fn all(conn: &Connection, entry: &str) -> Result<Vec<VerdictRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, v.revision, v.call_version, v.verdict, v.findings, v.recorded_at
         FROM verdict v JOIN entry e ON e.id = v.entry WHERE e.uuid = ?1 ORDER BY v.id",
    )?;
    Ok(statement
        .query_map([entry], row)?
        .collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<VerdictRow> {
    Ok(VerdictRow {
        entry: row.get(0)?,
        revision: row.get(1)?,
        call_version: row.get(2)?,
        verdict: row.get(3)?,
        findings: row.get(4)?,
        recorded_at: row.get(5)?,
    })
}
