//! The parts of an archive, each unpacked within bounds.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ReadError;

/// An archive has at most this many parts. A document has some dozens, and one more for each picture.
const MOST_PARTS: usize = 4_096;

/// A part unpacks to at most this many bytes: the mark-up around [`MOST_TEXT`](crate::MOST_TEXT) can be four times as long.
const LONGEST_PART: u64 = 64 * 1024 * 1024;

/// All parts that are read unpack to at most this many bytes.
const MOST_UNPACKED: u64 = 192 * 1024 * 1024;

/// How an entry of the central directory of an archive begins.
const ENTRY: &[u8] = b"PK\x01\x02";

/// An archive that is open.
pub struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Parts<'a> {
    /// Opens an archive; `None` where the bytes are none.
    pub fn open(bytes: &'a [u8]) -> Option<Result<Self, ReadError>> {
        if !bytes.starts_with(b"PK") {
            return None;
        }
        // Counted before the list is read, which takes memory for every entry.
        if memchr_count(bytes) > MOST_PARTS {
            return Some(Err(ReadError::TooDeep));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        Some(Ok(Self {
            archive,
            left: MOST_UNPACKED,
        }))
    }

    /// The names of all parts, in the order of the archive.
    pub fn names(&self) -> Vec<String> {
        let names = self.archive.file_names().flatten();
        names.map(std::borrow::Cow::into_owned).collect()
    }

    /// A part unpacked; `None` where there is none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let limit = LONGEST_PART.min(self.left);
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(ReadError::Locked);
            }
            Err(_) => return Err(ReadError::Damaged),
        };
        let mut unpacked = Vec::new();
        part.take(limit + 1)
            .read_to_end(&mut unpacked)
            .map_err(|_| ReadError::Damaged)?;
        let length = u64::try_from(unpacked.len()).unwrap_or(u64::MAX);
        if length > limit {
            return Err(ReadError::TooDeep);
        }
        self.left -= length;
        Ok(Some(unpacked))
    }

    /// A part as text; `None` where there is none of that name.
    pub(crate) fn xml(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        Ok(self.part(name)?.map(|bytes| super::xml::decode(&bytes)))
    }
}

fn memchr_count(bytes: &[u8]) -> usize {
    bytes
        .windows(ENTRY.len())
        .filter(|four| *four == ENTRY)
        .count()
}
