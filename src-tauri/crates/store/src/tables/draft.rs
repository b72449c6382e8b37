//! `draft`: work that nobody has sent yet. Overwritten on purpose: a draft is not a fact.
//!
//! `topic` TEXT (`entry` or `call`) and `subject` TEXT (a uuid, or whatever names the thing) are the key; `revision`
//! INTEGER counts the saves from 1, so that a save can name the one that it replaces; `body` TEXT is JSON
//! that the store does not read; `saved_at`.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::Result;

/// A draft as it was saved last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// What it is a draft of, within its topic.
    pub subject: String,
    /// How often it was saved, from 1.
    pub revision: u32,
    /// The draft as JSON.
    pub body: String,
    /// When it was saved.
    pub saved_at: String,
}

/// Saves a draft over the one before; gives its revision. The caller checks whether that one may be overwritten.
pub fn save(
    tx: &Transaction<'_>,
    topic: &str,
    subject: &str,
    body: &str,
    saved_at: &str,
) -> Result<u32> {
    let mut saving = tx.prepare_cached(
        "INSERT INTO draft (topic, subject, revision, body, saved_at) VALUES (?1, ?2, 1, ?3, ?4)
         ON CONFLICT (topic, subject) DO UPDATE SET
         revision = draft.revision + 1, body = excluded.body, saved_at = excluded.saved_at
         RETURNING revision",
    )?;
    Ok(saving.query_row(params![topic, subject, body, saved_at], |row| row.get(0))?)
}

/// One draft.
pub fn get(conn: &Connection, topic: &str, subject: &str) -> Result<Option<DraftRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT subject, revision, body, saved_at FROM draft WHERE topic = ?1 AND subject = ?2",
    )?;
    Ok(statement.query_row([topic, subject], row).optional()?)
}

/// Every draft of a topic, the one saved last first.
pub fn all(conn: &Connection, topic: &str) -> Result<Vec<DraftRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT subject, revision, body, saved_at FROM draft WHERE topic = ?1
         ORDER BY saved_at DESC, subject",
    )?;
    Ok(statement
        .query_map([topic], row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// Throws a draft away; there may be none.
pub fn discard(tx: &Transaction<'_>, topic: &str, subject: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM draft WHERE topic = ?1 AND subject = ?2")?
        .execute([topic, subject])?;
    Ok(())
}

fn row(row: &Row<'_>) -> rusqlite::Result<DraftRow> {
    Ok(DraftRow {
        subject: row.get(0)?,
        revision: row.get(1)?,
        body: row.get(2)?,
        saved_at: row.get(3)?,
    })
}
