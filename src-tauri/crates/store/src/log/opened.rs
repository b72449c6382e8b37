//! Opening commitments to a reader who has no database: what a line commits to, with the salts of what the reader may see,
//! and the hashes recomputed from them.

use details::Detail;
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::canonical::{self, RowEncoder, RowValue};
use super::commitment::{self, LABEL_DETAIL};
use super::line::{StoredLine, commitments};
use super::{Commitment, Hash, LogLine, Salt};
use crate::{Result, StoreError};

/// A line with what its leaf is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineParts {
    /// The line.
    pub line: LogLine,
    /// The commitment to who did it.
    pub who: Hash,
    /// The commitment to its detail.
    pub detail: Hash,
    /// The salt of its detail; none where that was removed.
    pub detail_salt: Option<Salt>,
    /// The rows that it commits to.
    pub rows: Vec<Commitment>,
}

/// What the leaf of a line is made of. A line that is not there is refused.
pub fn parts(conn: &Connection, seq: u64) -> Result<LineParts> {
    let stored_line = StoredLine::get(conn, seq)?.ok_or_else(|| StoreError::Refused {
        detail: Detail::NoSuchLine {
            line: seq.to_string(),
        },
    })?;
    let (who_hash, detail_hash) = stored_line.hashes();
    Ok(LineParts {
        who: who_hash,
        detail: detail_hash,
        detail_salt: stored_line.detail_salt(),
        rows: commitments(conn, seq)?,
        line: stored_line.line,
    })
}

/// The values of a row that are not NULL, by column; none where there is no such row, or where it holds a real number,
/// which no table of facts does. `table` must be the name of a table of facts.
pub fn row_values(
    conn: &Connection,
    table: &str,
    row: i64,
) -> Result<Option<Vec<(String, RowValue)>>> {
    RowEncoder::of(conn, table)?.values(row)
}

/// The commitment to the detail of a line.
pub fn detail_commitment(salt: &Salt, detail: &str) -> Hash {
    commitment::to_text(salt, LABEL_DETAIL, detail)
}

/// The commitment to a row with these values, in any order.
pub fn row_commitment(salt: &Salt, table: &str, values: &[(String, RowValue)]) -> Hash {
    let mut values: Vec<&(String, RowValue)> = values.iter().collect();
    values.sort_unstable_by(|one, other| one.0.cmp(&other.0));
    let values = values.into_iter().map(|(name, value)| {
        let value = match value {
            RowValue::Integer(number) => ValueRef::Integer(*number),
            RowValue::Text(text) => ValueRef::Text(text.as_bytes()),
            RowValue::Bytes(bytes) => ValueRef::Blob(bytes),
        };
        (name.as_str(), value)
    });
    canonical::hash_of(values, table, salt)
}
