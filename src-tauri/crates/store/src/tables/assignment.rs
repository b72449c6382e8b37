//! `assignment`: who reads what in a round. Append-only; the last change of a pair holds.
//!
//! `round` INTEGER; `judge` TEXT is the judge's uuid; `entry`; `change` TEXT is `assigned`, `removed` or `recused`;
//! `reason` TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Params, Transaction, params};

use super::entry;
use crate::Result;

/// A change to record.
#[derive(Debug, Clone, Copy)]
pub struct NewAssignment<'a> {
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: &'a str,
    /// The entry's uuid.
    pub entry: &'a str,
    /// `assigned`, `removed` or `recused`.
    pub change: &'a str,
    /// Why; may be empty where it was dealt.
    pub reason: &'a str,
    /// Who changed it.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// A pair of judge and entry that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssignmentRow {
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
}

/// Records a change.
pub fn append(tx: &Transaction<'_>, new: &NewAssignment<'_>) -> Result<()> {
    let entry = entry::id_of(tx, new.entry)?;
    tx.prepare_cached(
        "INSERT INTO assignment (round, judge, entry, change, reason, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.round,
        new.judge,
        entry,
        new.change,
        new.reason,
        new.by,
        new.recorded_at,
    ])?;
    Ok(())
}

/// The pairs that stand in a round, in the order they were last assigned.
pub fn current(conn: &Connection, round: u32) -> Result<Vec<AssignmentRow>> {
    standing(conn, "a.round = ?1", [round])
}

/// The pairs that stand in any round, in the order they were last assigned.
pub fn all_current(conn: &Connection) -> Result<Vec<AssignmentRow>> {
    standing(conn, "TRUE", [])
}

/// When the pairs of a round that stand were dealt last; `None` where none stands. A pair that was given for a reason
/// was not dealt.
pub fn last_dealt(conn: &Connection, round: u32) -> Result<Option<String>> {
    let mut found = conn.prepare_cached(
        "SELECT max(a.recorded_at) FROM assignment a
         WHERE a.round = ?1 AND a.reason = '' AND a.change = 'assigned' AND a.id =
         (SELECT max(id) FROM assignment WHERE round = a.round AND judge = a.judge AND entry = a.entry)",
    )?;
    Ok(found.query_row([round], |row| row.get(0))?)
}

/// The pairs of a round that stand and were dealt at an instant.
pub fn dealt_at(conn: &Connection, round: u32, at: &str) -> Result<Vec<AssignmentRow>> {
    let clause = "a.round = ?1 AND a.reason = '' AND a.recorded_at = ?2";
    standing(conn, clause, params![round, at])
}

/// The pairs of a round that a judge stepped back from and that were not dealt again.
pub fn recused(conn: &Connection, round: u32) -> Result<Vec<AssignmentRow>> {
    last(conn, "recused", "a.round = ?1", [round])
}

/// Whether a judge was ever assigned an entry in a round, even if no more.
pub fn ever(conn: &Connection, round: u32, judge: &str, entry: &str) -> Result<bool> {
    let mut found = conn.prepare_cached(
        "SELECT 1 FROM assignment a JOIN entry e ON e.id = a.entry
         WHERE a.round = ?1 AND a.judge = ?2 AND e.uuid = ?3 AND a.change = 'assigned'",
    )?;
    Ok(found.exists(params![round, judge, entry])?)
}

fn standing(conn: &Connection, clause: &str, params: impl Params) -> Result<Vec<AssignmentRow>> {
    last(conn, "assigned", clause, params)
}

fn last(
    conn: &Connection,
    change: &str,
    clause: &str,
    params: impl Params,
) -> Result<Vec<AssignmentRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT a.round, a.judge, e.uuid FROM assignment a JOIN entry e ON e.id = a.entry
         WHERE {clause} AND a.change = '{change}' AND a.id =
         (SELECT max(id) FROM assignment WHERE round = a.round AND judge = a.judge AND entry = a.entry)
         ORDER BY a.id"
    ))?;
    let rows = found.query_map(params, |row| {
        Ok(AssignmentRow {
            round: row.get(0)?,
            judge: row.get(1)?,
            entry: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
