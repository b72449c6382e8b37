//! Where files of the work lie, as the database has it.

use exchange::SealedFileInfo;
use store::{Connection, WorkFileRow};

use crate::{Error, Result};

/// The ciphertexts that are here, as far as the database knows, and were found to be this file, the first one first.
pub fn checked(conn: &Connection, plain_hash: &str) -> Result<Vec<SealedFileInfo>> {
    let rows = store::work_file::of(conn, plain_hash)?;
    rows.iter().filter(|row| row.checked).map(info).collect()
}

/// Where a file lies: what was found to be it, or else what the first document says that named it.
pub(crate) fn named(conn: &Connection, plain_hash: &str) -> Result<Option<SealedFileInfo>> {
    let rows = store::work_file::of(conn, plain_hash)?;
    rows.first().map(info).transpose()
}

/// What a reader of the file must know, as the row has it.
pub fn info(row: &WorkFileRow) -> Result<SealedFileInfo> {
    let read = || {
        Ok::<_, exchange::ExchangeError>(SealedFileInfo {
            key: row.key.parse()?,
            length: row.size,
            plain_hash: row.plain_hash.parse()?,
            sealed_length: row.length,
            hash: row.hash.parse()?,
        })
    };
    read().map_err(Error::from)
}
