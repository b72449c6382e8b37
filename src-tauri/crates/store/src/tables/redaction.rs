//! `redaction`: what was removed because the law asked for it. Append-only.
//!
//! `line` INTEGER is the line of the log that was made over it; `part` TEXT is `who` or `detail` of that line, or `row` with
//! `ordinal` INTEGER, the place of the row among those that the line commits to; `reason` TEXT; `recorded_at`, `by`.
//!
//! What is removed goes together with its salt; in the place of the salt of `who` or `detail` stands the commitment. The
//! log still verifies, and [`verify`](crate::verify()) accepts the gap where a later line commits to the redaction.

use std::collections::HashSet;

use rusqlite::{Connection, Transaction, params};

use crate::Result;

/// A removal as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RedactionRow {
    /// Its key.
    pub id: i64,
    /// The line that was made over what is gone.
    pub line: u64,
    /// `who`, `detail` or `row`.
    pub part: String,
    /// Which of the rows that the line commits to, from 0; none for `who` and `detail`.
    pub ordinal: Option<u64>,
    /// Why.
    pub reason: String,
}

/// Records that something is removed; the caller removes it.
pub fn append(
    tx: &Transaction<'_>,
    line: u64,
    part: &str,
    ordinal: Option<u64>,
    reason: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO redaction (line, part, ordinal, reason, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![line, part, ordinal, reason, by, recorded_at])?;
    Ok(())
}

/// Every removal, oldest first.
pub fn all(conn: &Connection) -> Result<Vec<RedactionRow>> {
    let mut statement =
        conn.prepare_cached("SELECT id, line, part, ordinal, reason FROM redaction ORDER BY id")?;
    let rows = statement.query_map([], |row| {
        Ok(RedactionRow {
            id: row.get(0)?,
            line: row.get(1)?,
            part: row.get(2)?,
            ordinal: row.get(3)?,
            reason: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rows whose contents were removed, by table and key: those whose salt is gone.
pub fn rows(conn: &Connection) -> Result<HashSet<(String, i64)>> {
    let mut statement = conn.prepare_cached("SELECT name, row FROM log_row WHERE salt IS NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
