//! `outbox`, `outbox_file`, `outbox_file_sent`: sealed files of this workspace, kept whole so that each can be put into the mailbox again after a crash,
//! or be saved by hand. Append-only; that a file was sent or saved is a row of `delivery`.
//!
//! `sealed_id` TEXT, `kind` TEXT (the sealed file's kind), `subject` TEXT (what it is of: an entry, a round, a version of
//! the call), `reader` TEXT (the address it is sealed for, NULL for everybody), `sealed_at`, `detail` TEXT (JSON that the
//! store does not read), `bytes` BLOB.
//!
//! `outbox_file` has the files of the work that a sealed file names: `sealed_id`, `hash` TEXT (BLAKE3 of the ciphertext,
//! hexadecimal), `length` (its bytes); `outbox_file_sent` which of them lie in the mailbox, `at` the instant of sending.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::Result;

/// A sealed file to keep until it is sent.
#[derive(Debug, Clone, Copy)]
pub struct NewOutbox<'a> {
    /// The sealed file's id.
    pub sealed_id: &'a str,
    /// Its kind.
    pub kind: &'a str,
    /// What it is of, within its kind.
    pub subject: &'a str,
    /// The address that it is sealed for; none for everybody.
    pub reader: Option<&'a str>,
    /// When it was sealed.
    pub sealed_at: &'a str,
    /// What the caller will need to know of it later, as JSON.
    pub detail: &'a str,
    /// The whole file.
    pub bytes: &'a [u8],
}

/// A sealed file that is kept here, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    /// The sealed file's id.
    pub sealed_id: String,
    /// Its kind.
    pub kind: String,
    /// What it is of, within its kind.
    pub subject: String,
    /// The address that it is sealed for; none for everybody.
    pub reader: Option<String>,
    /// When it was sealed.
    pub sealed_at: String,
    /// What the caller noted of it, as JSON.
    pub detail: String,
}

/// A file of the work that a sealed file in the outbox names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxFileRow {
    /// The sealed file's id.
    pub sealed_id: String,
    /// BLAKE3 of the file's ciphertext, hexadecimal.
    pub hash: String,
    /// The length of its ciphertext in bytes.
    pub length: u64,
}

/// Of a packet and a feedback only the last of their subject counts.
const NOT_REPLACED: &str =
    "NOT (o.kind IN ('packet', 'feedback') AND EXISTS (SELECT 1 FROM outbox later
    WHERE later.kind = o.kind AND later.subject = o.subject AND later.id > o.id))";

const SELECT: &str = "SELECT sealed_id, kind, subject, reader, sealed_at, detail FROM outbox o";

/// Keeps a sealed file until it is sent.
pub fn keep(tx: &Transaction<'_>, new: &NewOutbox<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO outbox (sealed_id, kind, subject, reader, sealed_at, detail, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        new.sealed_id,
        new.kind,
        new.subject,
        new.reader,
        new.sealed_at,
        new.detail,
        new.bytes,
    ])?;
    Ok(())
}

/// The bytes of a sealed file that was kept here, sent or not.
pub fn of(conn: &Connection, sealed_id: &str) -> Result<Option<Vec<u8>>> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM outbox WHERE sealed_id = ?1")?;
    Ok(statement
        .query_row([sealed_id], |row| row.get(0))
        .optional()?)
}

/// Every file that was not sent, oldest first. A packet and a feedback are replaced by the next one of their subject: of
/// those only the last waits.
pub fn waiting(conn: &Connection) -> Result<Vec<OutboxRow>> {
    let mut statement = conn.prepare_cached(&format!(
        "{SELECT} WHERE NOT EXISTS (SELECT 1 FROM delivery
         WHERE sealed_id = o.sealed_id AND direction = 'out' AND result = 'sent')
         AND {NOT_REPLACED} ORDER BY id"
    ))?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A sealed file that was kept here, sent or not.
pub fn get(conn: &Connection, sealed_id: &str) -> Result<Option<OutboxRow>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} WHERE sealed_id = ?1"))?;
    Ok(statement.query_row([sealed_id], row).optional()?)
}

/// The files of one subject, oldest first.
pub fn of_subject(conn: &Connection, kind: &str, subject: &str) -> Result<Vec<OutboxRow>> {
    let sql = format!("{SELECT} WHERE kind = ?1 AND subject = ?2 ORDER BY id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([kind, subject], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The file of one subject that was sealed last.
pub fn latest(conn: &Connection, kind: &str, subject: &str) -> Result<Option<OutboxRow>> {
    let sql = format!("{SELECT} WHERE kind = ?1 AND subject = ?2 ORDER BY id DESC LIMIT 1");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([kind, subject], row).optional()?)
}

/// Whether a file of this kind was sealed at an instant or later, sent or not.
pub fn sealed_since(conn: &Connection, kind: &str, at: &str) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT 1 FROM outbox WHERE kind = ?1 AND sealed_at >= ?2")?;
    Ok(statement.exists([kind, at])?)
}

/// Says which files of the work, each by its hash and length, a sealed file names that was [kept](keep) before. One that is
/// named twice is one.
pub fn add_files(tx: &Transaction<'_>, sealed_id: &str, files: &[(&str, u64)]) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO outbox_file (sealed_id, hash, length) VALUES (?1, ?2, ?3)
         ON CONFLICT (sealed_id, hash) DO NOTHING",
    )?;
    for (hash, length) in files {
        statement.execute(params![sealed_id, hash, length])?;
    }
    Ok(())
}

/// The files of the work that a sealed file names, by hash.
pub fn files_of(conn: &Connection, sealed_id: &str) -> Result<Vec<OutboxFileRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT sealed_id, hash, length FROM outbox_file WHERE sealed_id = ?1 ORDER BY hash",
    )?;
    let rows = statement.query_map([sealed_id], file_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many files of the work a sealed file names, and how many of them were sent.
pub fn file_counts(conn: &Connection, sealed_id: &str) -> Result<(usize, usize)> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT count(*) FROM outbox_file WHERE sealed_id = ?1),
         (SELECT count(*) FROM outbox_file_sent WHERE sealed_id = ?1)",
    )?;
    Ok(statement.query_row([sealed_id], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The files of the work that were not sent, those of the oldest sealed file first. Files of a sealed file that was replaced
/// do not wait.
pub fn files_waiting(conn: &Connection) -> Result<Vec<OutboxFileRow>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT f.sealed_id, f.hash, f.length FROM outbox_file f JOIN outbox o ON o.sealed_id = f.sealed_id
         WHERE NOT EXISTS (SELECT 1 FROM outbox_file_sent s WHERE s.sealed_id = f.sealed_id AND s.hash = f.hash)
         AND {NOT_REPLACED} ORDER BY o.id, f.hash"
    ))?;
    let rows = statement.query_map([], file_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Notes that a file which a sealed file names lies in the mailbox.
pub fn note_file_sent(tx: &Transaction<'_>, sealed_id: &str, hash: &str, at: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO outbox_file_sent (sealed_id, hash, at) VALUES (?1, ?2, ?3)
         ON CONFLICT (sealed_id, hash) DO NOTHING",
    )?
    .execute([sealed_id, hash, at])?;
    Ok(())
}

fn file_row(row: &Row<'_>) -> rusqlite::Result<OutboxFileRow> {
    Ok(OutboxFileRow {
        sealed_id: row.get(0)?,
        hash: row.get(1)?,
        length: row.get(2)?,
    })
}

fn row(row: &Row<'_>) -> rusqlite::Result<OutboxRow> {
    Ok(OutboxRow {
        sealed_id: row.get(0)?,
        kind: row.get(1)?,
        subject: row.get(2)?,
        reader: row.get(3)?,
        sealed_at: row.get(4)?,
        detail: row.get(5)?,
    })
}
