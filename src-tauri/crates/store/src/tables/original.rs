//! `original`: what others signed, as it came: entries, score sheets and judges' cards. Append-only.
//!
//! `kind` TEXT and `sealed_id` TEXT, the sealed file it was in, are unique together; `signed` BLOB are the bytes that its
//! author signed, their keys among them, and `signature` BLOB the 64 bytes of the signature: the store reads neither;
//! `recorded_at`.
//!
//! Where the law asks that it be forgotten, `signed` and `signature` go and become NULL; the row stays and says which
//! sealed file it was.

use details::Detail;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::{Result, StoreError};

/// An original to record.
#[derive(Debug, Clone, Copy)]
pub struct NewOriginal<'a> {
    /// The sealed file it was in.
    pub sealed_id: &'a str,
    /// The kind of that file.
    pub kind: &'a str,
    /// The bytes that were signed.
    pub signed: &'a [u8],
    /// The signature over them.
    pub signature: &'a [u8; 64],
    /// When it is recorded.
    pub recorded_at: &'a str,
}

/// An original as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginalRow {
    /// Its key.
    pub id: i64,
    /// The sealed file it was in.
    pub sealed_id: String,
    /// The kind of that file.
    pub kind: String,
    /// The bytes that were signed and the signature over them; none where they were removed.
    pub signed: Option<(Vec<u8>, [u8; 64])>,
}

/// Records an original, unless it is there already. Another one under the same id and kind is refused.
pub fn keep(tx: &Transaction<'_>, new: &NewOriginal<'_>) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT signed IS ?3 FROM original WHERE kind = ?1 AND sealed_id = ?2")?;
    let is_same = statement.query_row(params![new.kind, new.sealed_id, new.signed], |row| {
        row.get::<_, bool>(0)
    });
    match is_same.optional()? {
        Some(true) => Ok(()),
        Some(false) => Err(StoreError::Refused {
            detail: Detail::OtherIsKept {
                id: new.sealed_id.to_string(),
            },
        }),
        None => {
            tx.prepare_cached(
                "INSERT INTO original (sealed_id, kind, signed, signature, recorded_at)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                new.sealed_id,
                new.kind,
                new.signed,
                new.signature,
                new.recorded_at
            ])?;
            Ok(())
        }
    }
}

/// The original that was in a sealed file.
pub fn get(conn: &Connection, kind: &str, sealed_id: &str) -> Result<Option<OriginalRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, sealed_id, kind, signed, signature FROM original WHERE kind = ?1 AND sealed_id = ?2",
    )?;
    Ok(statement.query_row([kind, sealed_id], row).optional()?)
}

/// The original of a kind whose sealed file comes after this one, by the ids of the files; none at the end.
pub fn next(conn: &Connection, kind: &str, after_id: &str) -> Result<Option<OriginalRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, sealed_id, kind, signed, signature FROM original
         WHERE kind = ?1 AND sealed_id > ?2 ORDER BY sealed_id LIMIT 1",
    )?;
    Ok(statement.query_row([kind, after_id], row).optional()?)
}

/// How many originals of a kind there are.
pub fn count(conn: &Connection, kind: &str) -> Result<u64> {
    let mut statement = conn.prepare_cached("SELECT count(*) FROM original WHERE kind = ?1")?;
    Ok(statement.query_row([kind], |row| row.get(0))?)
}

/// The originals of entries of which no revision is kept, the first thousand of them. One that was removed is none.
pub fn without_revision(conn: &Connection) -> Result<Vec<OriginalRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, sealed_id, kind, signed, signature FROM original
         WHERE kind = 'entry' AND signed IS NOT NULL AND sealed_id NOT IN
            (SELECT sealed_id FROM entry_revision WHERE sealed_id IS NOT NULL) LIMIT 1000",
    )?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<OriginalRow> {
    let signed_bytes: Option<Vec<u8>> = row.get(3)?;
    let signature: Option<[u8; 64]> = row.get(4)?;
    Ok(OriginalRow {
        id: row.get(0)?,
        sealed_id: row.get(1)?,
        kind: row.get(2)?,
        signed: signed_bytes.zip(signature),
    })
}
