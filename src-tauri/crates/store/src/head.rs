//! `log.head`: the end of the log as it was last confirmed, beside the database.
//!
//! A database that was put back to an older state, or that lost its end, is whole in itself; this file tells. It is
//! written after each commit that added to the log and before the commit is confirmed, without waiting for the disk:
//! after a crash the database may be ahead of it, never behind.
//!
//! 80 bytes: the 8 bytes `awdhead1`; `seq`, 8 bytes, little-endian; the 32 bytes of that line's hash; BLAKE3 of these
//! 48 bytes, keyed from the database key.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Seek, SeekFrom, Write};

use rusqlite::Connection;

use crate::folder::{Folder, HEAD};
use crate::key::Key;
use crate::log::{self, LogHead};
use crate::{Result, StoreError, whole};

const MAGIC: &[u8; 8] = b"awdhead1";

fn record(head: &LogHead, key: &Key) -> [u8; 80] {
    let mut record = [0; 80];
    record[..8].copy_from_slice(MAGIC);
    record[8..16].copy_from_slice(&head.seq.to_le_bytes());
    record[16..48].copy_from_slice(&head.hash);
    let tag = blake3::keyed_hash(&key.for_head(), &record[..48]);
    record[48..].copy_from_slice(tag.as_bytes());
    record
}

/// Writes the file anew, whole.
pub(crate) fn make(folder: &Folder, key: &Key, head: &LogHead) -> Result<()> {
    whole::replace(&folder.head(), &record(head, key))
}

/// What the file says. One that is missing or altered is damage.
pub(crate) fn read(folder: &Folder, key: &Key) -> Result<LogHead> {
    let path = folder.head();
    let found = std::fs::read(&path).map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            StoreError::damaged(HEAD, "the file is missing")
        } else {
            StoreError::file(&path, &error)
        }
    })?;
    let mut head = LogHead::default();
    if let (Some(seq), Some(hash)) = (found.get(8..16), found.get(16..48)) {
        head.seq = u64::from_le_bytes(seq.try_into().unwrap_or_default());
        head.hash = hash.try_into().unwrap_or_default();
    }
    if found == record(&head, key) {
        Ok(head)
    } else {
        Err(StoreError::damaged(HEAD, "its checksum does not fit"))
    }
}

/// Holds the log in the database against what was confirmed. Gives the end of the log.
pub(crate) fn check(conn: &Connection, confirmed: &LogHead) -> Result<LogHead> {
    let found = log::head(conn)?.unwrap_or_default();
    if found.seq < confirmed.seq {
        return Err(StoreError::LostTail {
            found: found.seq,
            confirmed: confirmed.seq,
        });
    }
    if confirmed.seq > 0 {
        let line = log::page(conn, confirmed.seq - 1, 1)?;
        if line
            .first()
            .is_none_or(|line| line.seq != confirmed.seq || line.hash != confirmed.hash)
        {
            let place = format!("log line {}", confirmed.seq);
            return Err(StoreError::damaged(
                place,
                "it is not the line that was confirmed",
            ));
        }
    }
    Ok(found)
}

/// The file, open for the writer.
pub(crate) struct HeadFile {
    file: File,
    key: Key,
    written: LogHead,
}

impl HeadFile {
    /// Opens the file that holds `written`.
    pub(crate) fn open(folder: &Folder, key: &Key, written: LogHead) -> Result<Self> {
        let path = folder.head();
        let file = OpenOptions::new().write(true).open(&path);
        let file = file.map_err(|error| StoreError::file(&path, &error))?;
        Ok(Self {
            file,
            key: key.clone(),
            written,
        })
    }

    /// Says that the log ends at `head` now; never that it has become shorter. Where the file cannot be written it stays
    /// behind until the next commit, which is the same to whoever reads it as a crash in between.
    pub(crate) fn confirm(&mut self, head: LogHead) {
        if head.seq <= self.written.seq {
            return;
        }
        let record = record(&head, &self.key);
        let written = self
            .file
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.file.write_all(&record));
        if written.is_ok() {
            self.written = head;
        }
    }
}
