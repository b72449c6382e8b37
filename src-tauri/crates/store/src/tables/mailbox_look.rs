//! `mailbox_look` and `mailbox_file`: when a mailbox was listed (a look), and which files were there. Append-only.
//!
//! A file that was not there at one look cannot have come before it, whatever its own time says. `place` TEXT is the
//! mailbox, `kind` TEXT the kind of sealed file.
//!
//! `mailbox_look`: `at` is when a look began. `mailbox_file`: a `sealed_id` TEXT with the content `hash` TEXT (NULL while
//! only the name is known), its `size` in bytes and its time of modification `modified`; it was not there at `absent_at`
//! (NULL where there had been no look before) and was there at `seen_at`.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::Result;

/// One file at one place, with one content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxFileRow {
    /// The sealed file's id, by its name.
    pub sealed_id: String,
    /// BLAKE3 of its bytes, hexadecimal; none while only the name is known.
    pub hash: Option<String>,
    /// Its size in bytes.
    pub size: u64,
    /// Its time of modification, which anybody can set.
    pub modified: String,
    /// The last look at which it was not there; none where there had been none.
    pub absent_at: Option<String>,
    /// The first look at which it was there.
    pub seen_at: String,
}

/// The last look at a place that began by `now`. A later one, recorded before the clock was set back, proves nothing.
pub fn last(conn: &Connection, place: &str, kind: &str, now: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT max(at) FROM mailbox_look WHERE place = ?1 AND kind = ?2 AND at <= ?3",
    )?;
    Ok(statement.query_row([place, kind, now], |row| row.get(0))?)
}

/// Records a look.
pub fn record_look(tx: &Transaction<'_>, place: &str, kind: &str, at: &str) -> Result<()> {
    tx.prepare_cached("INSERT INTO mailbox_look (place, kind, at) VALUES (?1, ?2, ?3)")?
        .execute([place, kind, at])?;
    Ok(())
}

/// Records a file that was seen.
pub fn record_file(
    tx: &Transaction<'_>,
    place: &str,
    kind: &str,
    file: &MailboxFileRow,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO mailbox_file (place, kind, sealed_id, hash, size, modified, absent_at, seen_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        place,
        kind,
        file.sealed_id,
        file.hash,
        file.size,
        file.modified,
        file.absent_at,
        file.seen_at,
    ])?;
    Ok(())
}

/// The content that was last seen under a name.
pub fn last_seen(
    conn: &Connection,
    place: &str,
    sealed_id: &str,
) -> Result<Option<MailboxFileRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT sealed_id, hash, size, modified, absent_at, seen_at FROM mailbox_file
         WHERE place = ?1 AND sealed_id = ?2 ORDER BY id DESC LIMIT 1",
    )?;
    Ok(statement.query_row([place, sealed_id], row).optional()?)
}

/// Everything that was seen under a name, oldest first.
pub fn history(conn: &Connection, place: &str, sealed_id: &str) -> Result<Vec<MailboxFileRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT sealed_id, hash, size, modified, absent_at, seen_at FROM mailbox_file
         WHERE place = ?1 AND sealed_id = ?2 ORDER BY id",
    )?;
    let rows = statement.query_map([place, sealed_id], row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many names were ever seen at a place.
pub fn count(conn: &Connection, place: &str, kind: &str) -> Result<u64> {
    let mut statement = conn.prepare_cached(
        "SELECT count(DISTINCT sealed_id) FROM mailbox_file WHERE place = ?1 AND kind = ?2",
    )?;
    Ok(statement.query_row([place, kind], |row| row.get(0))?)
}

fn row(row: &Row<'_>) -> rusqlite::Result<MailboxFileRow> {
    Ok(MailboxFileRow {
        sealed_id: row.get(0)?,
        hash: row.get(1)?,
        size: row.get(2)?,
        modified: row.get(3)?,
        absent_at: row.get(4)?,
        seen_at: row.get(5)?,
    })
}
