//! `log.head`: what was confirmed last, beside the database: the end of the log, and the last change.
//!
//! A database that was put back to an older state, or that lost its end, is consistent in itself; this file shows it. It is
//! written after each commit and before the commit is confirmed, without waiting for the disk: after a crash the database
//! may be ahead of it, never behind.
//!
//! 104 bytes: the 8 bytes `awdhead3`; how many lines the log has, 8 bytes, little-endian; the 32 bytes of the
//! root over them; the number of the last change, 8 bytes, little-endian; the 16 bytes of its mark; BLAKE3 of these 72
//! bytes, keyed from the database key.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Seek, SeekFrom, Write};

use details::Detail;
use rusqlite::Connection;

use crate::file_names::{DATABASE, HEAD};
use crate::folder::Folder;
use crate::key::Key;
use crate::last_change::{self, LastChange};
use crate::log::{self, LogHead};
use crate::{Result, StoreError, atomic_write};

const MAGIC: &[u8; 8] = b"awdhead3";
/// Bytes of the file that the tag covers.
const COVERED: usize = 72;
/// Bytes of the file.
const SIZE: usize = COVERED + 32;

/// The end of the database at the last commit that was confirmed to its caller as saved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Confirmed {
    /// The end of the log.
    pub(crate) log: LogHead,
    /// The last change.
    pub(crate) change: LastChange,
}

impl Confirmed {
    /// The end of the database as it is now, to be confirmed.
    pub(crate) fn of(conn: &Connection) -> Result<Self> {
        Ok(Self {
            log: log::head(conn)?,
            change: last_change::read(conn)?,
        })
    }

    /// The bytes of the file.
    fn record(&self, key: &Key) -> [u8; SIZE] {
        let mut record = [0; SIZE];
        record[..8].copy_from_slice(MAGIC);
        record[8..16].copy_from_slice(&self.log.size.to_le_bytes());
        record[16..48].copy_from_slice(&self.log.root);
        record[48..56].copy_from_slice(&self.change.number.to_le_bytes());
        record[56..COVERED].copy_from_slice(&self.change.mark);
        let tag = blake3::keyed_hash(&key.for_head(), &record[..COVERED]);
        record[COVERED..].copy_from_slice(tag.as_bytes());
        record
    }

    /// Reads the bytes of the file; none where their tag does not fit.
    fn from_record(record: &[u8; SIZE], key: &Key) -> Option<Self> {
        let number_at = |offset: usize| {
            let bytes = record[offset..offset + 8].try_into().unwrap_or_default();
            u64::from_le_bytes(bytes)
        };
        let confirmed = Self {
            log: LogHead {
                size: number_at(8),
                root: record[16..48].try_into().unwrap_or_default(),
            },
            change: LastChange {
                number: number_at(48),
                mark: record[56..COVERED].try_into().unwrap_or_default(),
            },
        };
        (confirmed.record(key) == *record).then_some(confirmed)
    }
}

/// Rewrites the whole file.
pub(crate) fn replace(folder: &Folder, key: &Key, confirmed: &Confirmed) -> Result<()> {
    atomic_write::replace(&folder.head(), &confirmed.record(key))
}

/// The record in the file. A file that is missing or altered is damage.
pub(crate) fn read(folder: &Folder, key: &Key) -> Result<Confirmed> {
    let path = folder.head();
    let content = std::fs::read(&path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            StoreError::damaged(HEAD, Detail::FileMissing)
        } else {
            StoreError::file(&path, &error)
        }
    })?;
    let record = <&[u8; SIZE]>::try_from(content.as_slice()).ok();
    let confirmed = record.and_then(|record| Confirmed::from_record(record, key));
    confirmed.ok_or_else(|| StoreError::damaged(HEAD, Detail::ChecksumWrong))
}

/// Checks the database against what was confirmed.
pub(crate) fn check(conn: &Connection, confirmed: &Confirmed) -> Result<()> {
    check_log(conn, &confirmed.log)?;
    let stored_change = last_change::read(conn)?;
    let confirmed = confirmed.change;
    if stored_change.number < confirmed.number {
        return Err(StoreError::LostChange {
            found: stored_change.number,
            confirmed: confirmed.number,
        });
    }
    if stored_change.number == confirmed.number && stored_change.mark != confirmed.mark {
        let detail = Detail::ChangeOther {
            number: stored_change.number.to_string(),
        };
        return Err(StoreError::damaged(DATABASE, detail));
    }
    Ok(())
}

/// Checks that the database has every line of the log that was confirmed.
pub(crate) fn check_log(conn: &Connection, confirmed: &LogHead) -> Result<()> {
    let log_head = log::head(conn)?;
    if log_head.size < confirmed.size {
        return Err(StoreError::LostTail {
            found: log_head.size,
            confirmed: confirmed.size,
        });
    }
    if log::head_at(conn, confirmed.size)? != *confirmed {
        let place = format!("log line {}", confirmed.size);
        return Err(StoreError::damaged(place, Detail::LogOther));
    }
    Ok(())
}

/// The file, open for the writer.
pub(crate) struct HeadFile {
    file: File,
    key: Key,
    written: Confirmed,
}

impl HeadFile {
    /// Opens the file that holds `written`.
    pub(crate) fn open(folder: &Folder, key: &Key, written: Confirmed) -> Result<Self> {
        let path = folder.head();
        let file = OpenOptions::new().write(true).open(&path);
        let file = file.map_err(|error| StoreError::file(&path, &error))?;
        Ok(Self {
            file,
            key: key.clone(),
            written,
        })
    }

    /// Records what is confirmed now. The recorded log never becomes shorter, even where the database has fewer lines. Where the
    /// file cannot be written, it is behind the database until the next commit, as after a crash between the two.
    pub(crate) fn confirm(&mut self, mut confirmed: Confirmed) {
        if confirmed.log.size < self.written.log.size {
            confirmed.log = self.written.log;
        }
        let record = confirmed.record(&self.key);
        let result = self
            .file
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.file.write_all(&record));
        if result.is_ok() {
            self.written = confirmed;
        }
    }
}
