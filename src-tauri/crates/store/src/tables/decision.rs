//! `decision`: what a category, or an entry in it, comes to. Append-only; the last decision on the same thing holds.
//!
//! `category` TEXT; `entry`, NULL where the decision is on the whole category; `outcome` TEXT; `reason` TEXT; `votes` TEXT
//! is JSON that the store does not read, NULL where nobody voted; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A decision to record.
#[derive(Debug, Clone, Copy)]
pub struct NewDecision<'a> {
    /// The category's id.
    pub category: &'a str,
    /// The entry's uuid; none where the decision is on the whole category.
    pub entry: Option<&'a str>,
    /// What was decided.
    pub outcome: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The votes as JSON; none where nobody voted.
    pub votes: Option<&'a str>,
    /// Who decided.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// A decision as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// The category's id.
    pub category: String,
    /// The entry's uuid; none where the decision is on the whole category.
    pub entry: Option<String>,
    /// What was decided.
    pub outcome: String,
    /// Why.
    pub reason: String,
    /// The votes as JSON; none where nobody voted.
    pub votes: Option<String>,
    /// Who decided.
    pub by: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Records a decision.
pub fn append(tx: &Transaction<'_>, new: &NewDecision<'_>) -> Result<()> {
    let entry = new.entry.map(|entry| entry::id_of(tx, entry)).transpose()?;
    tx.prepare_cached(
        "INSERT INTO decision (category, entry, outcome, reason, votes, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.category,
        entry,
        new.outcome,
        new.reason,
        new.votes,
        new.by,
        new.recorded_at
    ])?;
    Ok(())
}

/// The decisions that hold, in the order they were recorded.
pub fn latest(conn: &Connection) -> Result<Vec<DecisionRow>> {
    rows(
        conn,
        "WHERE d.id IN (SELECT max(id) FROM decision GROUP BY category, entry)",
    )
}

/// Every decision there was, in the order they were recorded.
pub fn all(conn: &Connection) -> Result<Vec<DecisionRow>> {
    rows(conn, "")
}

fn rows(conn: &Connection, clause: &str) -> Result<Vec<DecisionRow>> {
    let mut found = conn.prepare_cached(&format!(
        "SELECT d.category, e.uuid, d.outcome, d.reason, d.by, d.recorded_at, d.votes
         FROM decision d LEFT JOIN entry e ON e.id = d.entry {clause} ORDER BY d.id"
    ))?;
    Ok(found.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        category: row.get(0)?,
        entry: row.get(1)?,
        outcome: row.get(2)?,
        reason: row.get(3)?,
        by: row.get(4)?,
        recorded_at: row.get(5)?,
        votes: row.get(6)?,
    })
}
