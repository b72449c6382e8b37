//! `judge`: what the desk knows of each judge. Append-only; the last revision counts.
//!
//! `uuid` TEXT and `revision` INTEGER (from 1) are unique together; `name` TEXT; `body` TEXT is JSON that the store does
//! not read; `recorded_at`, `by`.

use rusqlite::{Connection, Row, Transaction, params};

use crate::Result;

/// The latest revision of a judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JudgeRow {
    /// The judge's uuid.
    pub judge: String,
    /// How often it was written, from 1.
    pub revision: u32,
    /// The judge's name.
    pub name: String,
    /// The judge as JSON.
    pub body: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records a judge, or what is new about one.
pub fn append(
    tx: &Transaction<'_>,
    judge: &str,
    name: &str,
    body: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO judge (uuid, revision, name, body, by, recorded_at)
         SELECT ?1, coalesce(max(revision), 0) + 1, ?2, ?3, ?4, ?5 FROM judge WHERE uuid = ?1",
    )?
    .execute(params![judge, name, body, by, recorded_at])?;
    Ok(())
}

/// The latest revision of every judge, in the order they were first recorded.
pub fn latest(conn: &Connection) -> Result<Vec<JudgeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT j.uuid, j.revision, j.name, j.body, j.recorded_at, j.by
         FROM judge j JOIN judge first ON first.uuid = j.uuid AND first.revision = 1
         WHERE j.revision = (SELECT max(revision) FROM judge WHERE uuid = j.uuid) ORDER BY first.id",
    )?;
    let rows = statement.query_map([], |record| row(record, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every revision of every judge, oldest first, each with the key of its row.
pub fn all(conn: &Connection) -> Result<Vec<(i64, JudgeRow)>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, uuid, revision, name, body, recorded_at, by FROM judge ORDER BY id",
    )?;
    let rows = statement.query_map([], |record| Ok((record.get(0)?, row(record, 1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Reads a row whose columns begin at a place.
fn row(row: &Row<'_>, first_column: usize) -> rusqlite::Result<JudgeRow> {
    Ok(JudgeRow {
        judge: row.get(first_column)?,
        revision: row.get(first_column + 1)?,
        name: row.get(first_column + 2)?,
        body: row.get(first_column + 3)?,
        recorded_at: row.get(first_column + 4)?,
        by: row.get(first_column + 5)?,
    })
}
