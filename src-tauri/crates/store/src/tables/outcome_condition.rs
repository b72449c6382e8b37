//! `outcome_condition`: what people recorded of the conditions that a call sets before an outcome is announced.
//! Append-only; the last row of an entry and a condition counts.
//!
//! `entry`; `condition` TEXT, its id in the call; `met` 0 or 1; `reason` TEXT; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use super::entry;
use crate::Result;

/// What was recorded of one condition on one entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeConditionRow {
    /// The entry's uuid.
    pub entry: String,
    /// The condition's id in the call.
    pub condition: String,
    /// Whether it is met; false takes back that it is.
    pub met: bool,
    /// How it is met, or why it is not.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records whether a condition is met.
pub fn append(tx: &Transaction<'_>, new: &OutcomeConditionRow) -> Result<()> {
    let entry = entry::id_of(tx, &new.entry)?;
    tx.prepare_cached(
        "INSERT INTO outcome_condition (entry, condition, met, reason, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        entry,
        new.condition,
        new.met,
        new.reason,
        new.recorded_at,
        new.by
    ])?;
    Ok(())
}

/// All that was recorded of one entry, oldest first.
pub fn of(conn: &Connection, entry: &str) -> Result<Vec<OutcomeConditionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT e.uuid, c.condition, c.met, c.reason, c.recorded_at, c.by
         FROM outcome_condition c JOIN entry e ON e.id = c.entry WHERE e.uuid = ?1 ORDER BY c.id",
    )?;
    let rows = statement.query_map([entry], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<OutcomeConditionRow> {
    Ok(OutcomeConditionRow {
        entry: row.get(0)?,
        condition: row.get(1)?,
        met: row.get(2)?,
        reason: row.get(3)?,
        recorded_at: row.get(4)?,
        by: row.get(5)?,
    })
}
