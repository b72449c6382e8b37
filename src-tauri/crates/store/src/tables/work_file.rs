//! `work_file`, `work_file_checked`, `work_file_wrong`: files of the work whose ciphertext lies beside the database, in
//! the workspace's folder `files/`. Append-only.
//!
//! `attachment`: the file by the hash of its plaintext; `name` TEXT: what its owner called it when it was named here first;
//! `key` TEXT: the key of the ciphertext; `hash` TEXT: BLAKE3 of the ciphertext, hexadecimal, its name in the folder;
//! `length`: bytes of the ciphertext; `size`: bytes of the plaintext, as whoever named it says.
//!
//! `work_file_checked` and `work_file_wrong` have the instant, `at`; it is NULL for a file that was sealed here.
//!
//! A document of somebody else can name any ciphertext as any file. So one file can have many rows, and none is believed before
//! `work_file_checked` says that the ciphertext was here whole and its plaintext was found to have the file's hash and size.
//! `work_file_wrong` says of a row that it can never be checked: the ciphertext that it names holds something else.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::attachment;
use crate::Result;

/// A ciphertext that is to be known as a file.
#[derive(Debug, Clone, Copy)]
pub struct NewWorkFile<'a> {
    /// BLAKE3 of the plaintext, hexadecimal.
    pub plain_hash: &'a str,
    /// Bytes of the plaintext.
    pub size: u64,
    /// The file's media type as declared.
    pub media_type: &'a str,
    /// The file's name as its owner gave it.
    pub name: &'a str,
    /// The key of the ciphertext, as text.
    pub key: &'a str,
    /// BLAKE3 of the ciphertext, hexadecimal.
    pub hash: &'a str,
    /// Bytes of the ciphertext.
    pub length: u64,
}

/// A ciphertext that is known as a file.
#[derive(Clone, PartialEq, Eq)]
pub struct WorkFileRow {
    /// Its row.
    pub id: i64,
    /// BLAKE3 of the plaintext, hexadecimal.
    pub plain_hash: String,
    /// Bytes of the plaintext; believed once it is checked.
    pub size: u64,
    /// The file's media type as it was first recorded.
    pub media_type: String,
    /// The file's name as its owner gave it.
    pub name: String,
    /// The key of the ciphertext, as text.
    pub key: String,
    /// BLAKE3 of the ciphertext, hexadecimal.
    pub hash: String,
    /// Bytes of the ciphertext.
    pub length: u64,
    /// Whether its plaintext was found to be the file.
    pub checked: bool,
}

impl std::fmt::Debug for WorkFileRow {
    /// Never the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkFileRow")
            .field("id", &self.id)
            .field("plain_hash", &self.plain_hash)
            .field("size", &self.size)
            .field("media_type", &self.media_type)
            .field("name", &self.name)
            .field("hash", &self.hash)
            .field("length", &self.length)
            .field("checked", &self.checked)
            .finish_non_exhaustive()
    }
}

const SELECT: &str = "SELECT w.id, a.hash, w.size, a.media_type, w.name, w.key, w.hash, w.length,
    EXISTS (SELECT 1 FROM work_file_checked c WHERE c.work_file = w.id)
    FROM work_file w JOIN attachment a ON a.id = w.attachment";
const NOT_WRONG: &str = "NOT EXISTS (SELECT 1 FROM work_file_wrong x WHERE x.work_file = w.id)";

/// Keeps where a file lies, unchecked, and that there is such a file; gives the row. The same again changes nothing.
pub fn put(tx: &Transaction<'_>, new: &NewWorkFile<'_>) -> Result<i64> {
    let attachment = attachment::put_row(tx, new.plain_hash, new.size, new.media_type)?;
    let same = params![attachment, new.hash, new.key, new.length, new.size];
    let mut statement = tx.prepare_cached(
        "SELECT id FROM work_file
         WHERE attachment = ?1 AND hash = ?2 AND key = ?3 AND length = ?4 AND size = ?5",
    )?;
    if let Some(id) = statement.query_row(same, |row| row.get(0)).optional()? {
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO work_file (attachment, hash, key, length, size, name)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        attachment, new.hash, new.key, new.length, new.size, new.name
    ])?;
    Ok(tx.last_insert_rowid())
}

/// Notes that the ciphertext of a row is here whole, and that its plaintext is the file; since when, but for one that was
/// sealed here.
pub fn check(tx: &Transaction<'_>, id: i64, at: Option<&str>) -> Result<()> {
    let mut statement =
        tx.prepare_cached("SELECT attachment, size FROM work_file WHERE id = ?1")?;
    let (attachment, size) = statement.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    attachment::correct_size(tx, attachment, size)?;
    tx.prepare_cached(
        "INSERT INTO work_file_checked (work_file, at) VALUES (?1, ?2)
         ON CONFLICT (work_file) DO NOTHING",
    )?
    .execute(params![id, at])?;
    Ok(())
}

/// Notes that the ciphertext which a row names can never be the file. It is not asked for again.
pub fn refuse(tx: &Transaction<'_>, id: i64, at: &str) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO work_file_wrong (work_file, at) SELECT id, ?2 FROM work_file WHERE id = ?1
         ON CONFLICT (work_file) DO NOTHING",
    )?
    .execute(params![id, at])?;
    Ok(())
}

/// The ciphertexts that are known as a file, but for those that were found to be something else: checked ones first, then
/// as they came.
pub fn of(conn: &Connection, plain_hash: &str) -> Result<Vec<WorkFileRow>> {
    let sql = format!("{SELECT} WHERE a.hash = ?1 AND {NOT_WRONG} ORDER BY 9 DESC, w.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([plain_hash], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every row that is neither checked nor wrong, oldest first.
pub fn unchecked(conn: &Connection) -> Result<Vec<WorkFileRow>> {
    let sql = format!(
        "{SELECT} WHERE {NOT_WRONG}
         AND NOT EXISTS (SELECT 1 FROM work_file_checked c WHERE c.work_file = w.id) ORDER BY w.id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Every row that was checked, oldest first.
pub fn checked(conn: &Connection) -> Result<Vec<WorkFileRow>> {
    let sql = format!("{SELECT} JOIN work_file_checked c ON c.work_file = w.id ORDER BY w.id");
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether somebody may still ask for the ciphertext of this hash.
pub fn is_named(conn: &Connection, hash: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT 1 FROM work_file w WHERE w.hash = ?1 AND {NOT_WRONG}
         UNION ALL SELECT 1 FROM outbox_file WHERE hash = ?1"
    ))?;
    Ok(statement.exists([hash])?)
}

/// The hash of every ciphertext that somebody may still ask for, in order, each once: of files here and of files that sealed
/// files in the outbox name.
pub fn all_hashes(conn: &Connection) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT w.hash FROM work_file w WHERE {NOT_WRONG} UNION SELECT hash FROM outbox_file ORDER BY 1"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let hashes = statement.query_map([], |row| row.get(0))?;
    Ok(hashes.collect::<rusqlite::Result<_>>()?)
}

/// Which entries have files that lie beside the database, or are to: the hash of each such file with the number of an entry that
/// has it in any revision; none where the entry has no number.
pub fn entries(conn: &Connection) -> Result<Vec<(String, Option<u32>)>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT a.hash, e.number FROM work_file w JOIN attachment a ON a.id = w.attachment
         JOIN entry_attachment l ON l.attachment = a.id JOIN entry e ON e.id = l.entry
         ORDER BY e.number, a.hash",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<WorkFileRow> {
    Ok(WorkFileRow {
        id: row.get(0)?,
        plain_hash: row.get(1)?,
        size: row.get(2)?,
        media_type: row.get(3)?,
        name: row.get(4)?,
        key: row.get(5)?,
        hash: row.get(6)?,
        length: row.get(7)?,
        checked: row.get(8)?,
    })
}
