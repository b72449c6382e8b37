//! `kept_head`: the signed heads of a desk's log that came into an entrant's or a judge's workspace. Append-only.
//!
//! `desk` TEXT is the desk of `desk_key`; `size` INTEGER and `root` BLOB, 32 bytes, are those of the head; `source` TEXT is
//! what it came with; `body` TEXT is the head with its proofs as JSON that the store does not read; `contradicts` is an
//! earlier row that it contradicts, NULL where there is none; `recorded_at`, `by`.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::Result;
use crate::log::Hash;

/// A head that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptHeadRow {
    /// Its key.
    pub id: i64,
    /// The desk: the address of its first keys.
    pub desk: String,
    /// How many lines the log had.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// What it came with.
    pub source: String,
    /// The head with its proofs, as JSON.
    pub body: String,
    /// The row that it contradicts.
    pub contradicts: Option<i64>,
    /// When it was recorded.
    pub recorded_at: String,
}

/// A head to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewKeptHead<'a> {
    /// The desk: the address of its first keys.
    pub desk: &'a str,
    /// How many lines the log had.
    pub size: u64,
    /// The root over them.
    pub root: &'a Hash,
    /// What it came with.
    pub source: &'a str,
    /// The head with its proofs, as JSON.
    pub body: &'a str,
    /// The row that it contradicts.
    pub contradicts: Option<i64>,
    /// Who took it in.
    pub by: &'a str,
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// Keeps a head.
pub fn append(tx: &Transaction<'_>, new: &NewKeptHead<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO kept_head (desk, size, root, source, body, contradicts, by, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.desk,
        new.size,
        new.root,
        new.source,
        new.body,
        new.contradicts,
        new.by,
        new.recorded_at,
    ])?;
    Ok(())
}

const SELECT: &str =
    "SELECT id, desk, size, root, source, body, contradicts, recorded_at FROM kept_head";

/// Whether this very head, with these very proofs, was kept.
pub fn is_kept(conn: &Connection, desk: &str, size: u64, body: &str) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM kept_head WHERE desk = ?1 AND size = ?2 AND body = ?3")?;
    let statement = statement.query_row(params![desk, size, body], |_| Ok(()));
    Ok(statement.optional()?.is_some())
}

/// Every head of one desk, by size.
pub fn of(conn: &Connection, desk: &str) -> Result<Vec<KeptHeadRow>> {
    let mut statement =
        conn.prepare_cached(&format!("{SELECT} WHERE desk = ?1 ORDER BY size, id"))?;
    let rows = statement.query_map([desk], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every head, in the order they came.
pub fn all(conn: &Connection) -> Result<Vec<KeptHeadRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} ORDER BY id"))?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<KeptHeadRow> {
    Ok(KeptHeadRow {
        id: row.get(0)?,
        desk: row.get(1)?,
        size: row.get(2)?,
        root: row.get(3)?,
        source: row.get(4)?,
        body: row.get(5)?,
        contradicts: row.get(6)?,
        recorded_at: row.get(7)?,
    })
}
