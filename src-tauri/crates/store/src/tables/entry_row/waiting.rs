//! Rows that were saved and wait to be applied to the entries table.
//!
//! A row touches a page in each of half a dozen indexes and five in the full-text index, and a page costs about as much
//! to encrypt and to write as a row. So a save writes the row here, once, and many are applied together: when the writer
//! is idle, when [`MANY`] wait, or before a read. Where the workspace is open for writing no reader finds one waiting; in a
//! transaction that writes, the functions that read the table apply the waiting rows first.

use std::collections::BTreeMap;

use details::Detail;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::{Deserialize, Serialize};

use super::{EntryRow, RowDetail, facet, key, put_brief};
use crate::{Result, StoreError};

/// The most rows that may wait: enough to share the cost, few enough to be applied without a noticeable wait.
const MANY: u64 = 256;

/// A row with what else can be searched.
#[derive(Serialize, Deserialize)]
struct Waiting<R, D> {
    row: R,
    detail: D,
}

/// Saves the row of an entry as it is now.
pub fn upsert(tx: &Transaction<'_>, row: &EntryRow, detail: &RowDetail) -> Result<()> {
    let row = serde_json::to_string(&Waiting { row, detail });
    let row = row.map_err(|error| StoreError::Refused {
        detail: Detail::from(&error),
    })?;
    tx.prepare_cached("INSERT INTO entry_row_waiting (row) VALUES (?1)")?
        .execute([row])?;
    if count(tx)? < MANY { Ok(()) } else { apply(tx) }
}

/// Whether any wait.
pub(crate) fn any(conn: &Connection) -> Result<bool> {
    Ok(count(conn)? > 0)
}

fn count(conn: &Connection) -> Result<u64> {
    // The keys start over whenever the table is empty, so the last one tells.
    let mut statement =
        conn.prepare_cached("SELECT coalesce(max(id), 0) FROM entry_row_waiting")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// Applies the waiting rows where the connection may write. A connection that only reads finds none, since the store
/// applied them before, unless the whole workspace is open read-only: then they stay in [`waiting`].
pub(crate) fn apply_if_writable(conn: &Connection) -> Result<()> {
    if conn.is_readonly("main")? {
        Ok(())
    } else {
        apply(conn)
    }
}

/// What waits, the last of each entry by its number. There are some only where a workspace is open read-only.
pub fn waiting(conn: &Connection) -> Result<BTreeMap<u32, (EntryRow, RowDetail)>> {
    let mut statement = conn.prepare_cached("SELECT row FROM entry_row_waiting ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut last = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let Waiting { row, detail } = read(row)?;
        last.insert(row.number, (row, detail));
    }
    Ok(last)
}

fn read(row: &Row<'_>) -> Result<Waiting<EntryRow, RowDetail>> {
    let row = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
    serde_json::from_str(row)
        .map_err(|error| StoreError::damaged("entry_row_waiting", Detail::from(&error)))
}

/// Applies all waiting rows, in the order they were saved.
pub(crate) fn apply(conn: &Connection) -> Result<()> {
    if !any(conn)? {
        return Ok(());
    }
    let mut statement = conn.prepare_cached("SELECT row FROM entry_row_waiting ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Waiting { row, detail } = read(row)?;
        apply_row(conn, &row, &detail.text)?;
        put_brief::put(conn, row.number, &detail)?;
    }
    conn.prepare_cached("DELETE FROM entry_row_waiting")?
        .execute([])?;
    Ok(())
}

fn apply_row(conn: &Connection, row: &EntryRow, text: &str) -> Result<()> {
    let facet = facet::id_of(conn, &row.category, &row.verdict, &row.state)?;
    let text_hash = hash_of(row, text);
    let stored_row: Option<(i64, [u8; 16])> = conn
        .prepare_cached("SELECT facet, text_hash FROM entry_row WHERE number = ?1")?
        .query_row([row.number], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    conn.prepare_cached(include_str!("upsert.sql"))?
        .execute(params![
            row.number,
            row.entry,
            facet,
            key::of(&row.title),
            key::of(&row.byline),
            key::of(&row.outlet),
            row.published_from.as_deref().unwrap_or_default(),
            row.received_at,
            row.title,
            row.byline,
            row.outlet,
            row.published,
            row.language,
            row.pieces,
            text_hash,
        ])?;
    facet::count_move(conn, stored_row.map(|(facet, _)| facet), facet)?;
    if stored_row.is_none_or(|(_, hash)| hash != text_hash) {
        let verb = if stored_row.is_some() {
            "INSERT OR REPLACE"
        } else {
            "INSERT"
        };
        conn.prepare_cached(&format!(
            "{verb} INTO entry_text (rowid, title, byline, outlet, number, body)
             VALUES (?1, ?2, ?3, ?4, ?1, ?5)"
        ))?
        .execute(params![
            row.number,
            identity::words(&row.title),
            identity::words(&row.byline),
            identity::words(&row.outlet),
            identity::words(text),
        ])?;
    }
    Ok(())
}

/// What tells one searched text from another; half a BLAKE3 is enough, since a person gains nothing by a collision.
fn hash_of(row: &EntryRow, text: &str) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new();
    for part in [&row.title, &row.byline, &row.outlet, text] {
        hasher
            .update(&part.len().to_le_bytes())
            .update(part.as_bytes());
    }
    let mut half_hash = [0; 16];
    hasher.finalize_xof().fill(&mut half_hash);
    half_hash
}
