//! Keeping what judging needs to know of an entry, and under which names it is found.
//!
//! Names are kept in a full-text index rather than in one by value: entries come in any order of their names, and the
//! full-text index gathers what is new and merges it later, where each new name in an index by value writes a page of its
//! own.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::RowDetail;
use crate::Result;

/// Keeps what judging needs to know of an entry, where it changed.
pub(super) fn put(conn: &Connection, number: u32, detail: &RowDetail) -> Result<()> {
    let brief = if detail.brief.is_empty() {
        "null"
    } else {
        &detail.brief
    };
    let stored_brief: Option<String> = conn
        .prepare_cached("SELECT brief FROM entry_brief WHERE number = ?1")?
        .query_row([number], |row| row.get(0))
        .optional()?;
    if stored_brief.as_deref() == Some(brief) {
        return Ok(());
    }
    conn.prepare_cached("INSERT OR REPLACE INTO entry_brief (number, brief) VALUES (?1, ?2)")?
        .execute(params![number, brief])?;
    let tokens: BTreeSet<String> = detail.names.iter().map(|name| token(name)).collect();
    let tokens = tokens.into_iter().collect::<Vec<_>>().join(" ");
    let verb = if stored_brief.is_some() {
        "INSERT OR REPLACE"
    } else {
        "INSERT"
    };
    conn.prepare_cached(&format!(
        "{verb} INTO entry_name (rowid, names) VALUES (?1, ?2)"
    ))?
    .execute(params![number, tokens])?;
    Ok(())
}

/// One word of the index for a name: `n` and 16 hex digits, the first 8 bytes of its hash. Among a million names two rarely
/// have the same; callers check the brief of what is found.
pub(super) fn token(name: &str) -> String {
    let hash = blake3::hash(name.as_bytes());
    format!("n{}", &hash.to_hex()[..16])
}
