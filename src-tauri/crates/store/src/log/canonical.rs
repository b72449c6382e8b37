//! The canonical bytes of a row: every column that is not NULL, in the order of the columns' names, each as
//!
//! 1. its name as its length (4 bytes, big-endian) and its UTF-8;
//! 2. one byte for its type: 1 an integer, 2 a real number, 3 a text, 4 bytes;
//! 3. an integer as 8 bytes, big-endian, two's complement; a real number as its 8 bytes of IEEE 754, big-endian; a text or
//!    bytes as the length (8 bytes, big-endian) and the UTF-8 or the bytes.
//!
//! They depend on no order of columns, and a column that a later version adds changes nothing where it is NULL: the rows
//! of before keep their commitments. Keys of other rows are the integers that stand in the column; those rows are
//! committed to in their own turn.

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::Hash;
use super::commitment::{self, Salt};
use crate::Result;

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowValue {
    /// An integer.
    Integer(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// Reads rows of one table and hashes them.
pub(crate) struct RowEncoder<'conn> {
    table: String,
    select: CachedStatement<'conn>,
    /// The columns by name.
    columns: Vec<(String, usize)>,
}

impl<'conn> RowEncoder<'conn> {
    /// The encoding of a table's rows. `table` must be the name of a table of facts, never what somebody else wrote.
    pub(crate) fn of(conn: &'conn Connection, table: &str) -> Result<Self> {
        let select = conn.prepare_cached(&format!("SELECT * FROM \"{table}\" WHERE rowid = ?1"))?;
        let names = select.column_names().map(str::to_owned);
        let mut columns: Vec<_> = names.zip(0..).collect();
        columns.sort_unstable();
        Ok(Self {
            table: table.to_owned(),
            select,
            columns,
        })
    }

    /// Of which table it is.
    pub(crate) fn table(&self) -> &str {
        &self.table
    }

    /// The commitment to a row under a salt; none where there is no such row.
    pub(crate) fn commit(&mut self, row: i64, salt: &Salt) -> Result<Option<Hash>> {
        let Self {
            table,
            select,
            columns,
        } = self;
        let hashed = select.query_row([row], |found| hash(found, columns, table, salt));
        Ok(hashed.optional()?)
    }

    /// The values of a row that are not NULL; none where there is no such row, or where one is a real number.
    pub(super) fn values(&mut self, row: i64) -> Result<Option<Vec<(String, RowValue)>>> {
        let Self {
            select, columns, ..
        } = self;
        let row_values = select.query_row([row], |record| {
            let mut values = Vec::with_capacity(columns.len());
            for (name, column) in &*columns {
                let value = match record.get_ref(*column)? {
                    ValueRef::Null => continue,
                    ValueRef::Integer(number) => RowValue::Integer(number),
                    ValueRef::Text(_) => RowValue::Text(record.get(*column)?),
                    ValueRef::Blob(bytes) => RowValue::Bytes(bytes.to_vec()),
                    ValueRef::Real(_) => return Ok(None),
                };
                values.push((name.clone(), value));
            }
            Ok(Some(values))
        });
        Ok(row_values.optional()?.flatten())
    }
}

/// The commitment to values that are in the order of their columns' names.
pub(super) fn hash_of<'a>(
    values: impl Iterator<Item = (&'a str, ValueRef<'a>)>,
    table: &str,
    salt: &Salt,
) -> Hash {
    let mut hasher = commitment::begin(salt, table);
    for (name, value) in values {
        put_named(&mut hasher, name, value);
    }
    hasher.finalize().into()
}

fn hash(
    row: &Row<'_>,
    columns: &[(String, usize)],
    table: &str,
    salt: &Salt,
) -> rusqlite::Result<Hash> {
    let mut hasher = commitment::begin(salt, table);
    for (name, column) in columns {
        let value = row.get_ref(*column)?;
        put_named(&mut hasher, name, value);
    }
    Ok(hasher.finalize().into())
}

fn put_named(hasher: &mut Sha256, name: &str, value: ValueRef<'_>) {
    if value != ValueRef::Null {
        let length = u32::try_from(name.len()).unwrap_or(u32::MAX);
        hasher.update(length.to_be_bytes());
        hasher.update(name);
        put(hasher, value);
    }
}

fn put(hasher: &mut Sha256, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => {}
        ValueRef::Integer(number) => {
            hasher.update([1]);
            hasher.update(number.to_be_bytes());
        }
        ValueRef::Real(number) => {
            hasher.update([2]);
            hasher.update(number.to_bits().to_be_bytes());
        }
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => {
            let is_text = matches!(value, ValueRef::Text(_));
            hasher.update([if is_text { 3 } else { 4 }]);
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        }
    }
}
