//! Score sheets as they are checked against what their judges signed: rows of `score_sheet` and of `held_sheet`.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::Result;

/// In which of the two tables a sheet is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetTable {
    /// `score_sheet`: sheets that count, and earlier revisions of them.
    ScoreSheet,
    /// `held_sheet`: sheets that came too late to count by themselves. An officer, who is a person of the desk, accepts or
    /// declines each; the row stays either way, and one that is accepted is also in `score_sheet`.
    HeldSheet,
}

impl SheetTable {
    /// The table's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::ScoreSheet => "score_sheet",
            Self::HeldSheet => "held_sheet",
        }
    }

    fn select(self) -> String {
        let table = self.name();
        format!(
            "SELECT s.id, s.round, s.judge, e.uuid, e.number, s.revision, s.sealed_id, s.body
            FROM {table} s JOIN entry e ON e.id = s.entry"
        )
    }
}

/// What is checked of a sheet against its original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedSheet {
    /// The key of the row.
    pub id: i64,
    /// The round, from 1.
    pub round: u32,
    /// The judge's uuid.
    pub judge: String,
    /// The entry's uuid.
    pub entry: String,
    /// The desk's number for the entry; none where the workspace is not a desk's.
    pub number: Option<u32>,
    /// The sheet's revision, from 1.
    pub revision: u32,
    /// The id of the sealed file it came in; none where the judge wrote it in this workspace.
    pub sealed_id: Option<String>,
    /// The sheet as JSON.
    pub body: String,
}

/// One revision of the sheet of one judge on one entry in a round; none where the table has no such row.
pub fn get(
    conn: &Connection,
    table: SheetTable,
    (round, judge, entry): (u32, &str, &str),
    revision: u32,
) -> Result<Option<SignedSheet>> {
    let mut statement = conn.prepare_cached(&format!(
        "{} WHERE s.round = ?1 AND s.judge = ?2 AND e.uuid = ?3 AND s.revision = ?4",
        table.select()
    ))?;
    let params = params![round, judge, entry, revision];
    Ok(statement.query_row(params, row).optional()?)
}

/// The row of a table after the one with this key; none at the end.
pub fn next(conn: &Connection, table: SheetTable, after_id: i64) -> Result<Option<SignedSheet>> {
    let sql = format!("{} WHERE s.id > ?1 ORDER BY s.id LIMIT 1", table.select());
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([after_id], row).optional()?)
}

/// How many rows a table has.
pub fn count(conn: &Connection, table: SheetTable) -> Result<u64> {
    let mut statement = conn.prepare_cached(&format!("SELECT count(*) FROM {}", table.name()))?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Whether this revision of a sheet, or a later one, is kept in either table.
pub fn is_known(
    conn: &Connection,
    (round, judge, entry): (u32, &str, &str),
    revision: u32,
) -> Result<bool> {
    for table in [SheetTable::ScoreSheet, SheetTable::HeldSheet] {
        let mut statement = conn.prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM {} s JOIN entry e ON e.id = s.entry
             WHERE s.round = ?1 AND s.judge = ?2 AND e.uuid = ?3 AND s.revision >= ?4)",
            table.name()
        ))?;
        if statement.query_row(params![round, judge, entry, revision], |row| row.get(0))? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn row(row: &Row<'_>) -> rusqlite::Result<SignedSheet> {
    Ok(SignedSheet {
        id: row.get(0)?,
        round: row.get(1)?,
        judge: row.get(2)?,
        entry: row.get(3)?,
        number: row.get(4)?,
        revision: row.get(5)?,
        sealed_id: row.get(6)?,
        body: row.get(7)?,
    })
}
