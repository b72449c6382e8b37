//! `score_sheet`: what a judge marked. Append-only; the last revision of a sheet counts.
//!
//! `round` INTEGER, `entry`, `judge` TEXT (uuid) and `revision` INTEGER (from 1) are unique together; `sealed_id` TEXT is
//! the sealed file that brought it, NULL where it was written here; `body` TEXT is JSON that the store does not read;
//! `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Params, Row, Transaction, params};

use super::entry;
use crate::Result;

/// A sheet to record.
#[derive(Debug, Clone, Copy)]
pub struct NewScoreSheet<'a> {
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: &'a str,
    /// The entry's uuid.
    pub entry: &'a str,
    /// The sheet's revision, from 1.
    pub revision: u32,
    /// The sheet as JSON.
    pub body: &'a str,
    /// The sealed file that brought it.
    pub sealed_id: Option<&'a str>,
    /// When it is recorded.
    pub recorded_at: &'a str,
    /// Who records it.
    pub by: &'a str,
}

/// A sheet as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreSheetRow {
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
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

const SELECT: &str =
    "SELECT s.round, s.judge, e.uuid, s.revision, s.body, s.sealed_id, s.recorded_at, s.by
    FROM score_sheet s JOIN entry e ON e.id = s.entry";

/// The same for the last revision of each sheet.
const LAST: &str =
    "SELECT s.round, s.judge, e.uuid, s.revision, s.body, s.sealed_id, s.recorded_at, s.by
    FROM current_assignment c JOIN score_sheet s ON s.id = c.sheet JOIN entry e ON e.id = c.entry";

/// Records a sheet. A revision that is there already is refused.
pub fn append(tx: &Transaction<'_>, new: &NewScoreSheet<'_>) -> Result<()> {
    let entry = entry::id_of(tx, new.entry)?;
    tx.prepare_cached(
        "INSERT INTO score_sheet (round, judge, entry, revision, body, sealed_id, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.round,
        new.judge,
        entry,
        new.revision,
        new.body,
        new.sealed_id,
        new.recorded_at,
        new.by,
    ])?;
    Ok(())
}

/// The sheet that a judge saved last in a round, on whatever entry.
pub fn newest(conn: &Connection, round: u32, judge: &str) -> Result<Option<ScoreSheetRow>> {
    let sql = format!("{SELECT} WHERE s.round = ?1 AND s.judge = ?2 ORDER BY s.id DESC LIMIT 1");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row(params![round, judge], row).optional()?)
}

/// One revision of the sheet of one judge on one entry in a round.
pub fn revision(
    conn: &Connection,
    round: u32,
    judge: &str,
    entry: &str,
    revision: u32,
) -> Result<Option<ScoreSheetRow>> {
    let sql =
        format!("{SELECT} WHERE s.round = ?1 AND s.judge = ?2 AND e.uuid = ?3 AND s.revision = ?4");
    let mut statement = conn.prepare_cached(&sql)?;
    let params = params![round, judge, entry, revision];
    Ok(statement.query_row(params, row).optional()?)
}

/// The sheet of one judge on one entry in a round.
pub fn latest(
    conn: &Connection,
    round: u32,
    judge: &str,
    entry: &str,
) -> Result<Option<ScoreSheetRow>> {
    let sql = format!(
        "{SELECT} WHERE s.round = ?1 AND s.judge = ?2 AND e.uuid = ?3 ORDER BY s.revision DESC LIMIT 1"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(params![round, judge, entry], row)
        .optional()?)
}

/// Every judge's sheet on an entry in a round, by the judges' uuids.
pub fn latest_of_entry(conn: &Connection, round: u32, entry: &str) -> Result<Vec<ScoreSheetRow>> {
    let clause = "WHERE c.round = ?1 AND e.uuid = ?2 ORDER BY c.judge";
    rows(conn, clause, params![round, entry])
}

/// A sheet, without how it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetBody {
    /// The desk's number for the entry.
    pub number: u32,
    /// The judge's uuid.
    pub judge: String,
    /// The sheet as JSON.
    pub body: String,
}

/// Every judge's last sheet in a round on the entries with these numbers at the desk, in the order of `numbers`, then of
/// the judges' uuids.
pub fn bodies_of_numbers(
    conn: &Connection,
    round: u32,
    numbers: impl IntoIterator<Item = u32>,
) -> Result<Vec<SheetBody>> {
    let numbers: Vec<String> = numbers.into_iter().map(|it| it.to_string()).collect();
    // One statement for all: to begin one for each entry would take longer than to find its sheets. The loops run as they
    // are written, so that rows come in the order that is promised without being sorted.
    let mut statement = conn.prepare_cached(
        "SELECT c.entry, c.judge, s.body FROM json_each(?2) AS wanted
         CROSS JOIN current_assignment c ON c.round = ?1 AND c.entry = wanted.value
         CROSS JOIN score_sheet s ON s.id = c.sheet",
    )?;
    let numbers = format!("[{}]", numbers.join(","));
    let rows = statement.query_map(params![round, numbers], |row| {
        Ok(SheetBody {
            number: row.get(0)?,
            judge: row.get(1)?,
            body: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every sheet of a round, by entries as they were first recorded, then by the judges' uuids.
pub fn latest_of_round(conn: &Connection, round: u32) -> Result<Vec<ScoreSheetRow>> {
    rows(
        conn,
        "WHERE c.round = ?1 ORDER BY c.entry, c.judge",
        [round],
    )
}

fn rows(conn: &Connection, clause: &str, params: impl Params) -> Result<Vec<ScoreSheetRow>> {
    let mut statement = conn.prepare_cached(&format!("{LAST} {clause}"))?;
    Ok(statement
        .query_map(params, row)?
        .collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<ScoreSheetRow> {
    Ok(ScoreSheetRow {
        round: row.get(0)?,
        judge: row.get(1)?,
        entry: row.get(2)?,
        revision: row.get(3)?,
        body: row.get(4)?,
        sealed_id: row.get(5)?,
        recorded_at: row.get(6)?,
        by: row.get(7)?,
    })
}
