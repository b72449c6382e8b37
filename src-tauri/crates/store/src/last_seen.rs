//! Where this computer saw the log of a workspace end last, in a file that does not lie in the workspace's folder.
//!
//! A folder that was restored to an earlier state is consistent in itself, `log.head` included; this file shows it. It is
//! written after each commit that added to the log, without waiting for the disk, and is no proof: where it is missing
//! or cannot be read nothing is known.
//!
//! 144 bytes: the 8 bytes `awdseen1`; the last line's number, 8 bytes, little-endian; the root of the tree over the
//! lines, 32 bytes; the highest
//! number of an entry, 8 bytes, little-endian; the line's instant in UTF-8, filled with zeros to 56 bytes; BLAKE3 of
//! these 112 bytes, keyed from the database key.

use std::fs::{File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::Connection;

use crate::key::Key;
use crate::log::{self, LogHead};
use crate::tables::entry;
use crate::{Result, StoreError, head};

const MAGIC: &[u8; 8] = b"awdseen1";
const LENGTH: usize = 144;

/// The end of a log, as this computer saw it last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastSeen {
    /// The last line.
    pub lines: u64,
    /// When that was.
    pub at: String,
    /// The highest number that an entry had; 0 where there is none.
    pub highest_number: u32,
    root: log::Hash,
}

impl LastSeen {
    /// The end of the log in this database.
    pub(crate) fn of(conn: &Connection) -> Result<Self> {
        let LogHead { size, root } = log::head(conn)?;
        let line = log::newest(conn, None, 1)?.pop();
        Ok(Self {
            lines: size,
            at: line.map(|line| line.at).unwrap_or_default(),
            highest_number: entry::highest_number(conn)?,
            root,
        })
    }

    /// Whether the log in this database continues the one that was seen last. One that ends before, or that has another
    /// line in that place, does not.
    pub(crate) fn is_part_of(&self, conn: &Connection) -> Result<bool> {
        let seen_head = LogHead {
            size: self.lines,
            root: self.root,
        };
        match head::check_log(conn, &seen_head) {
            Ok(()) => Ok(true),
            Err(StoreError::LostTail { .. } | StoreError::Damaged { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn record(&self, key: &Key) -> [u8; LENGTH] {
        let mut record = [0; LENGTH];
        record[..8].copy_from_slice(MAGIC);
        record[8..16].copy_from_slice(&self.lines.to_le_bytes());
        record[16..48].copy_from_slice(&self.root);
        record[48..56].copy_from_slice(&u64::from(self.highest_number).to_le_bytes());
        for (to, byte) in record[56..112].iter_mut().zip(self.at.bytes()) {
            *to = byte;
        }
        let tag = blake3::keyed_hash(&key.for_last_seen(), &record[..112]);
        record[112..].copy_from_slice(tag.as_bytes());
        record
    }
}

/// What the file says; `None` where there is no file, or another workspace wrote it.
pub(crate) fn read(path: &Path, key: &Key) -> Option<LastSeen> {
    let record: [u8; LENGTH] = std::fs::read(path).ok()?.try_into().ok()?;
    let number = |offset: usize| {
        record[offset..offset + 8]
            .try_into()
            .map(u64::from_le_bytes)
            .ok()
    };
    let at: Vec<u8> = record[56..112]
        .iter()
        .copied()
        .take_while(|it| *it != 0)
        .collect();
    let last_seen = LastSeen {
        lines: number(8)?,
        at: String::from_utf8(at).ok()?,
        highest_number: number(48)?.try_into().ok()?,
        root: record[16..48].try_into().ok()?,
    };
    (last_seen.record(key) == record).then_some(last_seen)
}

/// The file, open for the writer.
pub(crate) struct LastSeenFile {
    file: File,
    key: Key,
    lines_written: u64,
}

impl LastSeenFile {
    /// Opens the file, which is made where there is none, and writes where the log ends now.
    pub(crate) fn begin(path: &Path, key: &Key, conn: &Connection) -> Result<Self> {
        let file_error = |error: std::io::Error| StoreError::file(path, &error);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(file_error)?;
        }
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        let file = options.open(path).map_err(file_error)?;
        let mut last_seen_file = Self {
            file,
            key: key.clone(),
            lines_written: 0,
        };
        last_seen_file.write(&LastSeen::of(conn)?);
        Ok(last_seen_file)
    }

    /// Remembers where the log ends now, if it has become longer.
    pub(crate) fn confirm(&mut self, conn: &Connection, lines: u64) {
        if lines > self.lines_written
            && let Ok(last_seen) = LastSeen::of(conn)
        {
            self.write(&last_seen);
        }
    }

    /// A failed write is ignored: the next start knows an older end of the log, and nothing is lost.
    fn write(&mut self, last_seen: &LastSeen) {
        let record = last_seen.record(&self.key);
        let start = self.file.seek(SeekFrom::Start(0));
        if start.and_then(|_| self.file.write_all(&record)).is_ok() {
            self.lines_written = last_seen.lines;
        }
    }
}
