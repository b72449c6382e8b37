//! `held_sheet` and `held_answer`: sheets that wait until an officer accepts or declines them. Append-only.
//!
//! A held sheet has the columns of a `score_sheet`; `why` TEXT is `decided` (its category had been decided) or `late` (it is
//! not proved to have come by the last day for changes). An answer names the sheet it is on: `accepted` 0 or 1, `reason`,
//! `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};

use super::entry;
use crate::{NewScoreSheet, Result};

/// A sheet that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldSheetRow {
    /// Its number among those that were held.
    pub id: i64,
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
    /// The sheet's revision, from 1.
    pub revision: u32,
    /// The sheet as JSON.
    pub body: String,
    /// The sealed file that brought it.
    pub sealed_id: Option<String>,
    /// `decided` or `late`.
    pub why: String,
    /// When it came.
    pub recorded_at: String,
}

const SELECT: &str =
    "SELECT h.id, h.round, h.judge, e.uuid, h.revision, h.body, h.sealed_id, h.why, h.recorded_at
    FROM held_sheet h JOIN entry e ON e.id = h.entry
    WHERE NOT EXISTS (SELECT 1 FROM held_answer WHERE held = h.id)";

/// Records a sheet that waits; false where it was recorded before.
pub fn append(tx: &Transaction<'_>, new: &NewScoreSheet<'_>, why: &str) -> Result<bool> {
    let entry = entry::id_of(tx, new.entry)?;
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO held_sheet
             (round, judge, entry, revision, body, sealed_id, why, recorded_at, by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
        )?
        .execute(params![
            new.round,
            new.judge,
            entry,
            new.revision,
            new.body,
            new.sealed_id,
            why,
            new.recorded_at,
            new.by,
        ])?;
    Ok(rows_added > 0)
}

/// The sheets that wait, oldest first.
pub fn waiting(conn: &Connection) -> Result<Vec<HeldSheetRow>> {
    rows(conn, "ORDER BY h.id", [])
}

/// One sheet that waits.
pub fn get(conn: &Connection, id: i64) -> Result<Option<HeldSheetRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} AND h.id = ?1"))?;
    Ok(statement.query_row([id], row).optional()?)
}

/// Records whether a sheet that waits was accepted. A second answer is refused.
pub fn answer(
    tx: &Transaction<'_>,
    id: i64,
    accepted: bool,
    reason: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO held_answer (held, accepted, reason, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![id, accepted, reason, by, recorded_at])?;
    Ok(())
}

fn rows(conn: &Connection, clause: &str, params: impl Params) -> Result<Vec<HeldSheetRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {clause}"))?;
    Ok(statement
        .query_map(params, row)?
        .collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<HeldSheetRow> {
    Ok(HeldSheetRow {
        id: row.get(0)?,
        round: row.get(1)?,
        judge: row.get(2)?,
        entry: row.get(3)?,
        revision: row.get(4)?,
        body: row.get(5)?,
        sealed_id: row.get(6)?,
        why: row.get(7)?,
        recorded_at: row.get(8)?,
    })
}
