//! `decision`: what people decide of a category. Append-only; the decision in force follows from all rows of a category.
//!
//! `category` TEXT; `outcome` TEXT; `takes_back` INTEGER, the decision that this one takes back, else NULL; `reason` TEXT,
//! for the desk alone; `for_entrant` TEXT, the words that an entrant may read, else NULL; `votes` TEXT is JSON that the
//! store does not read, NULL where nobody voted; `recorded_at`, `by`. The entries it is on are in `decision_entry`.

use std::collections::HashMap;

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A decision to record.
#[derive(Debug, Clone, Copy)]
pub struct NewDecision<'a> {
    /// The category's id.
    pub category: &'a str,
    /// The uuids of the entries; none where the decision is on the whole category.
    pub entries: &'a [String],
    /// What was decided.
    pub outcome: &'a str,
    /// The row of the decision that this one takes back.
    pub takes_back: Option<i64>,
    /// Why, for the desk alone.
    pub reason: &'a str,
    /// The words that an entrant may read.
    pub for_entrant: Option<&'a str>,
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
    /// The row.
    pub id: i64,
    /// The category's id.
    pub category: String,
    /// The uuids of the entries; none where the decision is on the whole category.
    pub entries: Vec<String>,
    /// What was decided.
    pub outcome: String,
    /// The row of the decision that this one takes back.
    pub takes_back: Option<i64>,
    /// Why, for the desk alone.
    pub reason: String,
    /// The words that an entrant may read.
    pub for_entrant: Option<String>,
    /// The votes as JSON; none where nobody voted.
    pub votes: Option<String>,
    /// Who decided.
    pub by: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Records a decision; gives its row.
pub fn append(tx: &Transaction<'_>, new: &NewDecision<'_>) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO decision (category, outcome, takes_back, reason, for_entrant, votes, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.category,
        new.outcome,
        new.takes_back,
        new.reason,
        new.for_entrant,
        new.votes,
        new.by,
        new.recorded_at
    ])?;
    let id = tx.last_insert_rowid();
    for uuid in new.entries {
        tx.prepare_cached("INSERT INTO decision_entry (decision, entry) VALUES (?1, ?2)")?
            .execute(params![id, entry::id_of(tx, uuid)?])?;
    }
    Ok(id)
}

/// Every decision there was, in the order they were recorded.
pub fn all(conn: &Connection) -> Result<Vec<DecisionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, category, outcome, takes_back, reason, for_entrant, votes, by, recorded_at
         FROM decision ORDER BY id",
    )?;
    let mut rows: Vec<DecisionRow> = statement
        .query_map([], row)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut entries = entries(conn)?;
    for row in &mut rows {
        row.entries = entries.remove(&row.id).unwrap_or_default();
    }
    Ok(rows)
}

/// The entries of every decision, in the order that the desk knows them.
fn entries(conn: &Connection) -> Result<HashMap<i64, Vec<String>>> {
    let mut statement = conn.prepare_cached(
        "SELECT d.decision, e.uuid FROM decision_entry d JOIN entry e ON e.id = d.entry
         ORDER BY d.decision, d.entry",
    )?;
    let mut all: HashMap<i64, Vec<String>> = HashMap::new();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for row in rows {
        let (decision, entry): (i64, String) = row?;
        all.entry(decision).or_default().push(entry);
    }
    Ok(all)
}

fn row(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        id: row.get(0)?,
        category: row.get(1)?,
        entries: Vec::new(),
        outcome: row.get(2)?,
        takes_back: row.get(3)?,
        reason: row.get(4)?,
        for_entrant: row.get(5)?,
        votes: row.get(6)?,
        by: row.get(7)?,
        recorded_at: row.get(8)?,
    })
}
