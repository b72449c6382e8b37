//! The lines. `seq` INTEGER counts from 1 without gaps; `at` TEXT is an instant, `what` TEXT a word for the action, `subject`
//! TEXT the id of what it was done to; `who` TEXT is a name and `detail` TEXT JSON that the store does not read. `who_salt`
//! and `detail_salt` are their salts, 16 bytes; where `who` or `detail` was removed it is NULL and the commitment, 32
//! bytes, stands in the place of the salt. `hash` is the [leaf hash](super::leaf).
//!
//! `log_row` holds the rows that a line commits to, in the order they were added: `line`, `ordinal` from 0, `name` the
//! table, `row` its key there, `salt` (NULL once the row was removed) and `commitment`.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::commitment::{self, Commitment, LABEL_DETAIL, LABEL_WHO, Salt};
use super::{Hash, RowEncoder, leaf_bytes, leaf_hash, nodes, pending};
use crate::{Result, StoreError};

/// A line to add.
#[derive(Debug, Clone, Copy)]
pub struct NewLine<'a> {
    /// When it happened.
    pub at: &'a str,
    /// Who did it.
    pub who: &'a str,
    /// What was done: a word.
    pub what: &'a str,
    /// To what: an id, never the name of a person.
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
    /// Who did it; none where that was removed.
    pub who: Option<String>,
    /// What was done.
    pub what: String,
    /// To what.
    pub subject: String,
    /// What else belongs to it, as JSON; none where that was removed.
    pub detail: Option<String>,
    /// Its leaf hash.
    pub hash: Hash,
}

/// Adds a line that commits to every row that was added since the line before it in this transaction.
pub fn append(tx: &Transaction<'_>, new: &NewLine<'_>) -> Result<LogLine> {
    let mut next = tx.prepare_cached("SELECT coalesce(max(seq), 0) + 1 FROM log")?;
    let seq: u64 = next.query_row([], |row| row.get(0))?;
    let added_rows = pending::take(tx)?;
    let mut salts = commitment::salts(added_rows.len() + 2)?.into_iter();
    let (who_salt, detail_salt) = (
        salts.next().unwrap_or_default(),
        salts.next().unwrap_or_default(),
    );
    let rows = commit(tx, seq, added_rows, salts)?;
    let who_hash = commitment::to_text(&who_salt, LABEL_WHO, new.who);
    let detail_hash = commitment::to_text(&detail_salt, LABEL_DETAIL, new.detail);
    let texts = [new.at, new.what, new.subject];
    let hash = leaf_hash(&leaf_bytes(seq, texts, [&who_hash, &detail_hash], &rows));
    tx.prepare_cached(
        "INSERT INTO log (seq, at, who, who_salt, what, subject, detail, detail_salt, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        seq,
        new.at,
        new.who,
        who_salt,
        new.what,
        new.subject,
        new.detail,
        detail_salt,
        hash
    ])?;
    nodes::append(tx, seq - 1, &hash)?;
    Ok(LogLine {
        seq,
        at: new.at.to_owned(),
        who: Some(new.who.to_owned()),
        what: new.what.to_owned(),
        subject: new.subject.to_owned(),
        detail: Some(new.detail.to_owned()),
        hash,
    })
}

/// Commits to rows that were added, in their order.
fn commit(
    tx: &Transaction<'_>,
    line: u64,
    added_rows: Vec<(String, i64)>,
    salts: impl Iterator<Item = Salt>,
) -> Result<Vec<Commitment>> {
    let mut insert = tx.prepare_cached(
        "INSERT INTO log_row (line, ordinal, name, row, salt, commitment) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    let mut rows = Vec::with_capacity(added_rows.len());
    let mut encoding: Option<RowEncoder<'_>> = None;
    for (ordinal, ((table, row), salt)) in added_rows.into_iter().zip(salts).enumerate() {
        let of_table = match encoding.take() {
            Some(same) if same.table() == table => encoding.insert(same),
            _ => encoding.insert(RowEncoder::of(tx, &table)?),
        };
        let hash = of_table.commit(row, &salt)?;
        let hash = hash.ok_or_else(|| StoreError::NotInLog {
            table: table.clone(),
        })?;
        insert.execute(params![line, ordinal, table, row, salt, hash])?;
        rows.push(Commitment {
            table,
            row,
            salt: Some(salt),
            hash,
        });
    }
    Ok(rows)
}

const SELECT: &str =
    "SELECT seq, at, who, what, subject, detail, hash, who_salt, detail_salt FROM log";

/// At most `limit` lines after the line `after_seq`, in their order.
pub fn page(conn: &Connection, after_seq: u64, limit: u32) -> Result<Vec<LogLine>> {
    let sql = format!("{SELECT} WHERE seq > ?1 ORDER BY seq LIMIT ?2");
    let mut statement = conn.prepare_cached(&sql)?;
    let lines = statement.query_map(params![after_seq, limit], row)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// At most `limit` lines before the line `before_seq`, the newest first; from the last line where it is none.
pub fn newest(conn: &Connection, before_seq: Option<u64>, limit: u32) -> Result<Vec<LogLine>> {
    let sql = format!("{SELECT} WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2");
    let mut statement = conn.prepare_cached(&sql)?;
    let before_seq = before_seq.map_or(i64::MAX, |seq| i64::try_from(seq).unwrap_or(i64::MAX));
    let lines = statement.query_map(params![before_seq, limit], row)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// Every line that speaks of `subject`, in their order.
pub fn of(conn: &Connection, subject: &str) -> Result<Vec<LogLine>> {
    let sql = format!("{SELECT} WHERE subject = ?1 ORDER BY seq");
    let mut statement = conn.prepare_cached(&sql)?;
    let lines = statement.query_map([subject], row)?;
    Ok(lines.collect::<rusqlite::Result<_>>()?)
}

/// The last line that records `what`; none where no line does.
pub fn last_of(conn: &Connection, what: &str) -> Result<Option<LogLine>> {
    let sql = format!("{SELECT} WHERE what = ?1 ORDER BY seq DESC LIMIT 1");
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_row([what], row).optional()?)
}

/// The instant of the line before this one, where it is later than that of this line: a clock was wrong, or was corrected.
pub fn set_back_from(conn: &Connection, seq: u64) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.at FROM log l JOIN log p ON p.seq = l.seq - 1 WHERE l.seq = ?1 AND l.at < p.at",
    )?;
    Ok(statement.query_row([seq], |row| row.get(0)).optional()?)
}

/// The rows that a line commits to, in their order.
pub fn commitments(conn: &Connection, seq: u64) -> Result<Vec<Commitment>> {
    let mut statement = conn.prepare_cached(
        "SELECT name, row, salt, commitment FROM log_row WHERE line = ?1 ORDER BY ordinal",
    )?;
    let rows = statement.query_map([seq], |row| {
        Ok(Commitment {
            table: row.get(0)?,
            row: row.get(1)?,
            salt: row.get(2)?,
            hash: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A line with what its commitments are made of.
pub(crate) struct StoredLine {
    pub(crate) line: LogLine,
    who_salt: Vec<u8>,
    detail_salt: Vec<u8>,
}

impl StoredLine {
    /// The statement that reads every line in their order; its rows are for [`read`](Self::read).
    pub(crate) fn all(conn: &Connection) -> Result<rusqlite::Statement<'_>> {
        Ok(conn.prepare(&format!("{SELECT} ORDER BY seq"))?)
    }

    pub(crate) fn read(record: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            line: row(record)?,
            who_salt: record.get(7)?,
            detail_salt: record.get(8)?,
        })
    }

    /// One line; none where there is none of this number.
    pub(super) fn get(conn: &Connection, seq: u64) -> Result<Option<Self>> {
        let mut statement = conn.prepare_cached(&format!("{SELECT} WHERE seq = ?1"))?;
        Ok(statement.query_row([seq], Self::read).optional()?)
    }

    /// The commitments to who did it and to its detail.
    pub(super) fn hashes(&self) -> (Hash, Hash) {
        let line = &self.line;
        let who_hash = hash_of(LABEL_WHO, line.who.as_deref(), &self.who_salt);
        let detail_hash = hash_of(LABEL_DETAIL, line.detail.as_deref(), &self.detail_salt);
        (who_hash, detail_hash)
    }

    /// The salt of its detail; none where that was removed.
    pub(super) fn detail_salt(&self) -> Option<Salt> {
        self.detail_salt.as_slice().try_into().ok()
    }

    /// The leaf hash that the line must have with these rows.
    pub(crate) fn leaf(&self, rows: &[Commitment]) -> Hash {
        let line = &self.line;
        let texts = [line.at.as_str(), &line.what, &line.subject];
        let (who_hash, detail_hash) = self.hashes();
        leaf_hash(&leaf_bytes(
            line.seq,
            texts,
            [&who_hash, &detail_hash],
            rows,
        ))
    }
}

/// The commitment to a text: made from the text and its salt, or what stands in the place of the salt where the text was
/// removed.
fn hash_of(label: &str, text: Option<&str>, salt: &[u8]) -> Hash {
    match text {
        Some(text) => {
            let salt: Salt = salt.try_into().unwrap_or_default();
            commitment::to_text(&salt, label, text)
        }
        None => salt.try_into().unwrap_or_default(),
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
