//! `ruling`: a person's decision over a finding. Append-only; a later ruling on the same finding counts.
//!
//! `entry`, `revision`, `rule` TEXT, `rule_id` TEXT (which of several rules of that kind) and `piece` INTEGER (NULL where
//! the rule is on the whole entry) name the finding; `outcome` TEXT; `reason` TEXT, for the desk alone; `for_entrant` TEXT,
//! the words that the entrant may read, else NULL; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A ruling to record.
#[derive(Debug, Clone, Copy)]
pub struct NewRuling<'a> {
    /// The entry's uuid.
    pub entry: &'a str,
    /// The revision that was ruled on.
    pub revision: u32,
    /// The kind of rule.
    pub rule: &'a str,
    /// Which of several rules of that kind.
    pub rule_id: Option<&'a str>,
    /// The piece, from 0; none where the rule is on the whole entry.
    pub piece: Option<u32>,
    /// What was decided.
    pub outcome: &'a str,
    /// Why, for the desk alone.
    pub reason: &'a str,
    /// The words that the entrant may read.
    pub for_entrant: Option<&'a str>,
    /// Who decided.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// A ruling as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulingRow {
    /// The entry's uuid.
    pub entry: String,
    /// The revision that was ruled on.
    pub revision: u32,
    /// The kind of rule.
    pub rule: String,
    /// Which of several rules of that kind.
    pub rule_id: Option<String>,
    /// The piece, from 0; none where the rule is on the whole entry.
    pub piece: Option<u32>,
    /// What was decided.
    pub outcome: String,
    /// Why, for the desk alone.
    pub reason: String,
    /// The words that the entrant may read.
    pub for_entrant: Option<String>,
    /// Who decided.
    pub by: String,
    /// When it was recorded.
    pub recorded_at: String,
}

/// Records a ruling.
pub fn append(tx: &Transaction<'_>, new: &NewRuling<'_>) -> Result<()> {
    let entry = entry::id_of(tx, new.entry)?;
    tx.prepare_cached(
        "INSERT INTO ruling (entry, revision, rule, piece, outcome, reason, by, recorded_at, rule_id,
            for_entrant)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        entry,
        new.revision,
        new.rule,
        new.piece,
        new.outcome,
        new.reason,
        new.by,
        new.recorded_at,
        new.rule_id,
        new.for_entrant,
    ])?;
    Ok(())
}

/// Every ruling on an entry, oldest first.
pub fn of(conn: &Connection, entry: &str) -> Result<Vec<RulingRow>> {
    let mut statement =
        conn.prepare_cached(&format!("{SELECT} WHERE e.uuid = ?1 ORDER BY r.id"))?;
    let rows = statement.query_map([entry], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every ruling on every entry, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<RulingRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} ORDER BY r.id"))?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The columns of a row, in the order that [`row`] reads them.
const SELECT: &str =
    "SELECT e.uuid, r.revision, r.rule, r.piece, r.outcome, r.reason, r.by, r.recorded_at,
    r.rule_id, r.for_entrant FROM ruling r JOIN entry e ON e.id = r.entry";

fn row(row: &Row<'_>) -> rusqlite::Result<RulingRow> {
    Ok(RulingRow {
        entry: row.get(0)?,
        revision: row.get(1)?,
        rule: row.get(2)?,
        piece: row.get(3)?,
        outcome: row.get(4)?,
        reason: row.get(5)?,
        by: row.get(6)?,
        recorded_at: row.get(7)?,
        rule_id: row.get(8)?,
        for_entrant: row.get(9)?,
    })
}
