//! `call_version`: every version of the call, in its own words. Append-only.
//!
//! `edition` TEXT and `version` INTEGER (from 1) are unique together; `toml` TEXT is the call as it was published;
//! `hash` TEXT is the BLAKE3 of that text in hexadecimal, and
//! a text that has another is [`StoreError::Damaged`]; `recorded_at`, `by`.

use details::Detail;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::{Result, StoreError};

/// One version of the call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallVersionRow {
    /// The edition's id.
    pub edition: String,
    /// Its version, from 1.
    pub version: u32,
    /// The call's text.
    pub toml: String,
    /// BLAKE3 of the text, hexadecimal.
    pub hash: String,
    /// When it was recorded.
    pub recorded_at: String,
    /// Who recorded it.
    pub by: String,
}

/// Records the next version. A version that is there already is refused.
pub fn append(
    tx: &Transaction<'_>,
    edition: &str,
    version: u32,
    toml: &str,
    by: &str,
    recorded_at: &str,
) -> Result<()> {
    let hash = blake3::hash(toml.as_bytes()).to_hex();
    tx.prepare_cached(
        "INSERT INTO call_version (edition, version, toml, hash, recorded_at, by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        edition,
        version,
        toml,
        hash.as_str(),
        recorded_at,
        by
    ])?;
    Ok(())
}

/// One version of one edition.
pub fn get(conn: &Connection, edition: &str, version: u32) -> Result<Option<CallVersionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT edition, version, toml, hash, recorded_at, by FROM call_version
         WHERE edition = ?1 AND version = ?2",
    )?;
    with_verified_hash(
        statement
            .query_row(params![edition, version], row)
            .optional()?,
    )
}

/// The version that was recorded last.
pub fn latest(conn: &Connection) -> Result<Option<CallVersionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT edition, version, toml, hash, recorded_at, by FROM call_version
         ORDER BY id DESC LIMIT 1",
    )?;
    with_verified_hash(statement.query_row([], row).optional()?)
}

/// Every version in the order they were recorded.
pub fn all(conn: &Connection) -> Result<Vec<CallVersionRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT edition, version, toml, hash, recorded_at, by FROM call_version ORDER BY id",
    )?;
    let rows: Vec<CallVersionRow> = statement
        .query_map([], row)?
        .collect::<rusqlite::Result<_>>()?;
    for row in &rows {
        verify_hash(&row.edition, row.version, &row.toml, &row.hash)?;
    }
    Ok(rows)
}

/// The row, after its text was checked against its hash.
fn with_verified_hash(row: Option<CallVersionRow>) -> Result<Option<CallVersionRow>> {
    if let Some(row) = &row {
        verify_hash(&row.edition, row.version, &row.toml, &row.hash)?;
    }
    Ok(row)
}

/// Checks the text of a call against its hash.
pub(super) fn verify_hash(edition: &str, version: u32, toml: &str, hash: &str) -> Result<()> {
    let found = blake3::hash(toml.as_bytes()).to_hex();
    if found.as_str() == hash {
        return Ok(());
    }
    Err(StoreError::damaged(
        format!("call {edition} version {version}"),
        Detail::TextHash {
            found: found.to_string(),
            expected: hash.to_owned(),
        },
    ))
}

fn row(row: &Row<'_>) -> rusqlite::Result<CallVersionRow> {
    Ok(CallVersionRow {
        edition: row.get(0)?,
        version: row.get(1)?,
        toml: row.get(2)?,
        hash: row.get(3)?,
        recorded_at: row.get(4)?,
        by: row.get(5)?,
    })
}
