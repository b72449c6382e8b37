//! `log`: who did what, when, to what. Append-only, and a hash chain: each line's hash covers the hash of the line
//! before, so that a line cannot be changed, taken out or put in without every later hash being wrong.
//!
//! The hash of a line is the BLAKE3 of these, one after the other:
//!
//! 1. the 16 bytes `awards log line1`;
//! 2. `seq`, 8 bytes, little-endian, from 1;
//! 3. `at`, `who`, `what`, `subject` and `detail`, each as its length in bytes (8 bytes, little-endian) and its UTF-8;
//! 4. the 32 bytes of the hash of the line before, zeros for the first.
//!
//! `at` TEXT is an instant, `who` a name, `what` a word for the deed, `subject` the id of what it was done to, `detail`
//! JSON that the store does not read.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use crate::Result;

/// A line to add.
#[derive(Debug, Clone, Copy)]
pub struct NewLine<'a> {
    /// When it happened.
    pub at: &'a str,
    /// Who did it.
    pub who: &'a str,
    /// What was done.
    pub what: &'a str,
    /// To what.
    pub subject: &'a str,
    /// What else belongs to it, as JSON.
    pub detail: &'a str,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place, from 1, without gaps.
    pub seq: u64,
    /// When it happened.
    pub at: String,
    /// Who did it.
    pub who: String,
    /// What was done.
    pub what: String,
    /// To what.
    pub subject: String,
    /// What else belongs to it, as JSON.
    pub detail: String,
    /// Its hash.
    pub hash: [u8; 32],
}

/// The end of the log. Before the first line, `seq` is 0 and the hash is zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LogHead {
    /// The last line.
    pub seq: u64,
    /// Its hash.
    pub hash: [u8; 32],
}

/// Adds a line; gives it as it was written.
pub fn append(tx: &Transaction<'_>, new: &NewLine<'_>) -> Result<LogLine> {
    let before = head(tx)?.unwrap_or_default();
    let mut line = LogLine {
        seq: before.seq + 1,
        at: new.at.to_owned(),
        who: new.who.to_owned(),
        what: new.what.to_owned(),
        subject: new.subject.to_owned(),
        detail: new.detail.to_owned(),
        hash: [0; 32],
    };
    line.hash = line.hash_after(&before.hash);
    tx.prepare_cached(
        "INSERT INTO log (seq, at, who, what, subject, detail, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        line.seq,
        line.at,
        line.who,
        line.what,
        line.subject,
        line.detail,
        line.hash,
    ])?;
    Ok(line)
}

/// At most `limit` lines after the line `after`, in their order.
pub fn page(conn: &Connection, after: u64, limit: u32) -> Result<Vec<LogLine>> {
    let mut found = conn.prepare_cached(
        "SELECT seq, at, who, what, subject, detail, hash FROM log WHERE seq > ?1
         ORDER BY seq LIMIT ?2",
    )?;
    Ok(found
        .query_map(params![after, limit], row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// At most `limit` lines before the line `before`, the newest first; from the last line where it is none.
pub fn newest(conn: &Connection, before: Option<u64>, limit: u32) -> Result<Vec<LogLine>> {
    let mut found = conn.prepare_cached(
        "SELECT seq, at, who, what, subject, detail, hash FROM log WHERE seq < ?1
         ORDER BY seq DESC LIMIT ?2",
    )?;
    let before = before.map_or(i64::MAX, |seq| i64::try_from(seq).unwrap_or(i64::MAX));
    Ok(found
        .query_map(params![before, limit], row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// Every line that speaks of `subject`, in their order.
pub fn of(conn: &Connection, subject: &str) -> Result<Vec<LogLine>> {
    let mut found = conn.prepare_cached(
        "SELECT seq, at, who, what, subject, detail, hash FROM log WHERE subject = ?1 ORDER BY seq",
    )?;
    Ok(found
        .query_map([subject], row)?
        .collect::<rusqlite::Result<_>>()?)
}

/// The last line that records `what`; none where no line does.
pub fn last_of(conn: &Connection, what: &str) -> Result<Option<LogLine>> {
    let mut found = conn.prepare_cached(
        "SELECT seq, at, who, what, subject, detail, hash FROM log WHERE what = ?1
         ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(found.query_row([what], row).optional()?)
}

/// The last line; none where there is no line yet.
pub fn head(conn: &Connection) -> Result<Option<LogHead>> {
    let mut last = conn.prepare_cached("SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1")?;
    let head = last.query_row([], |row| {
        Ok(LogHead {
            seq: row.get(0)?,
            hash: row.get(1)?,
        })
    });
    Ok(head.optional()?)
}

impl LogLine {
    /// The hash that this line must have after a line with the hash `before`.
    pub(crate) fn hash_after(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher
            .update(b"awards log line1")
            .update(&self.seq.to_le_bytes());
        for text in [&self.at, &self.who, &self.what, &self.subject, &self.detail] {
            hasher
                .update(&(text.len() as u64).to_le_bytes())
                .update(text.as_bytes());
        }
        *hasher.update(before).finalize().as_bytes()
    }
}

fn row(row: &Row<'_>) -> rusqlite::Result<LogLine> {
    Ok(LogLine {
        seq: row.get(0)?,
        at: row.get(1)?,
        who: row.get(2)?,
        what: row.get(3)?,
        subject: row.get(4)?,
        detail: row.get(5)?,
        hash: row.get(6)?,
    })
}
