//! `delivery`: what happened to each sealed file, in either direction. Append-only.
//!
//! A `sealed_id` TEXT is taken once in each `direction` (`in` or `out`), so that a file counts once; it may have been
//! refused before, once for each `code`, for a file that a synced folder brought half may come whole later. `kind` TEXT
//! is the sealed file's kind; `peer` TEXT is who it came from or went to, NULL where its seal could not be believed;
//! `at`; `result` is `taken` or `refused` of what came in; of what goes out it is `sent` (the mailbox has it), `failed` (the
//! mailbox did not take it) or `saved` (a person saved it as a file). `code` and `detail` TEXT say why it was refused or
//! failed; `content` TEXT is BLAKE3 of the bytes that were taken, NULL where that was not looked at.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::Result;

/// A sealed file that was refused and not taken in since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedOnly {
    /// The id of the sealed file.
    pub sealed_id: String,
    /// Its kind.
    pub kind: String,
    /// Which error it was refused with last.
    pub code: String,
}

/// What happened to a sealed file that goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// `sent`, `failed` or `saved`.
    pub result: String,
    /// When.
    pub at: String,
    /// Which error it failed with.
    pub code: Option<String>,
    /// What that error says of itself.
    pub detail: Option<String>,
}

/// Records that a file was imported, with BLAKE3 of its bytes. A file that was imported before is refused here.
pub fn record_taken(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: &str,
    peer: &str,
    at: &str,
    content: Option<&str>,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO delivery (sealed_id, direction, kind, peer, at, result, content)
         VALUES (?1, 'in', ?2, ?3, ?4, 'taken', ?5)",
    )?
    .execute(params![sealed_id, kind, peer, at, content])?;
    Ok(())
}

/// BLAKE3 of the bytes that were taken in under an id, empty where that was not looked at; none where nothing was taken.
pub fn taken_content(conn: &Connection, sealed_id: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(content, '') FROM delivery
         WHERE sealed_id = ?1 AND direction = 'in' AND result = 'taken'",
    )?;
    Ok(statement
        .query_row([sealed_id], |row| row.get(0))
        .optional()?)
}

/// Records that a file was refused, with the error's code and text; tells whether that is new.
pub fn record_refused(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: &str,
    at: &str,
    code: &str,
    detail: &str,
) -> Result<bool> {
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO delivery (sealed_id, direction, kind, at, result, code, detail)
             VALUES (?1, 'in', ?2, ?3, 'refused', ?4, ?5) ON CONFLICT DO NOTHING",
        )?
        .execute(params![sealed_id, kind, at, code, detail])?;
    Ok(rows_added > 0)
}

/// Records that a file was handed to the mailbox; tells whether that is new. Handing it over again changes nothing.
pub fn record_sent(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: &str,
    peer: &str,
    at: &str,
) -> Result<bool> {
    let rows_added = tx
        .prepare_cached(
            "INSERT INTO delivery (sealed_id, direction, kind, peer, at, result)
             VALUES (?1, 'out', ?2, ?3, ?4, 'sent') ON CONFLICT DO NOTHING",
        )?
        .execute([sealed_id, kind, peer, at])?;
    Ok(rows_added > 0)
}

/// Records that the mailbox did not take a file, with the error's code and what it says of itself.
pub fn record_failed(
    tx: &Transaction<'_>,
    sealed_id: &str,
    kind: &str,
    at: &str,
    code: &str,
    detail: &str,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO delivery (sealed_id, direction, kind, at, result, code, detail)
         VALUES (?1, 'out', ?2, ?3, 'failed', ?4, ?5)",
    )?
    .execute([sealed_id, kind, at, code, detail])?;
    Ok(())
}

/// Records that a person saved a file, to hand it over themselves.
pub fn record_saved(tx: &Transaction<'_>, sealed_id: &str, kind: &str, at: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO delivery (sealed_id, direction, kind, at, result)
         VALUES (?1, 'out', ?2, ?3, 'saved')",
    )?
    .execute([sealed_id, kind, at])?;
    Ok(())
}

/// What happened to a file that goes out, the earliest first.
pub fn departures(conn: &Connection, sealed_id: &str) -> Result<Vec<Departure>> {
    let mut statement = conn.prepare_cached(
        "SELECT result, at, code, detail FROM delivery
         WHERE sealed_id = ?1 AND direction = 'out' ORDER BY id",
    )?;
    let rows = statement.query_map([sealed_id], |row| {
        Ok(Departure {
            result: row.get(0)?,
            at: row.get(1)?,
            code: row.get(2)?,
            detail: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those of the given files that were taken in before.
pub fn taken_in(conn: &Connection, sealed_ids: &[String]) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM delivery WHERE sealed_id = ?1 AND direction = 'in' AND result = 'taken'",
    )?;
    let mut taken_ids = BTreeSet::new();
    for id in sealed_ids {
        if statement.exists([id])? {
            taken_ids.insert(id.clone());
        }
    }
    Ok(taken_ids)
}

/// The errors that a file was refused with, each once; none where it was not.
pub fn refusal_codes(conn: &Connection, sealed_id: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT code FROM delivery
         WHERE sealed_id = ?1 AND direction = 'in' AND result = 'refused' ORDER BY id",
    )?;
    let codes = statement.query_map([sealed_id], |row| row.get(0))?;
    Ok(codes.collect::<rusqlite::Result<_>>()?)
}

/// The files that came in, were refused, and were not taken in since, in the order in which they were refused last.
pub fn refused_only(conn: &Connection) -> Result<Vec<RefusedOnly>> {
    let mut statement = conn.prepare_cached(
        "SELECT r.sealed_id, r.kind, r.code FROM delivery r
         WHERE r.direction = 'in' AND r.result = 'refused' AND NOT EXISTS (
             SELECT 1 FROM delivery o WHERE o.sealed_id = r.sealed_id AND o.direction = 'in'
             AND o.result IN ('taken', 'refused') AND o.id > r.id
         )
         ORDER BY r.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(RefusedOnly {
            sealed_id: row.get(0)?,
            kind: row.get(1)?,
            code: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
