//! Reading a sealed file together with its files.

use std::fmt;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::{MAX_FILES, START, VERSION, total_length};
use crate::cursor::Cursor;
use crate::sealed::MAGIC;
use crate::sealed_file::{not_read, open};
use crate::{
    ExchangeError, FileFolder, FileHash, Limits, OnBytes, Result, StoredFile, limits, read_from,
};

/// Bytes of one file in the list: its hash and its length.
const LISTED: usize = 40;

/// A sealed file by hand, opened as far as its list of files. The files are still on the disk, and are taken from there one by
/// one; what they are is said by the document alone.
pub struct SealedWithFiles {
    source: File,
    path: String,
    sealed: Vec<u8>,
    files: Vec<StoredFile>,
    /// Where the content of the first file begins.
    content: u64,
}

impl SealedWithFiles {
    /// Opens a sealed file at a path that a person chose, with files or without. Its own bytes are limited as those of any other;
    /// all lengths must fit the length of the whole. Blocks while the disk works.
    pub fn open(path: &Path, limits: &Limits) -> Result<Self> {
        let path_text = path.display().to_string();
        let (mut source, length) = open(path)?;
        let mut start = Vec::with_capacity(START);
        (&mut source)
            .take(START as u64)
            .read_to_end(&mut start)
            .map_err(|error| not_read(&path_text, &error))?;
        if start != [&MAGIC[..], &VERSION.to_be_bytes()].concat() {
            // Any other file is one without files, or is refused as such a one is.
            return Ok(Self {
                sealed: read_from(path, limits)?,
                source,
                path: path_text,
                files: Vec::new(),
                content: 0,
            });
        }
        let mut reading = Listed {
            source: &mut source,
            left: length - START as u64,
            path: &path_text,
        };
        let sealed = reading.sealed(limits)?;
        let files = reading.files()?;
        let left = reading.left;
        match total_length(&files) {
            Some(total) if total == left => {}
            Some(total) if total < left => return Err(malformed("bytes after the last file")),
            Some(_) | None => return Err(ExchangeError::Truncated),
        }
        Ok(Self {
            content: length - left,
            source,
            path: path_text,
            sealed,
            files,
        })
    }

    /// The sealed file itself, for [`open`](crate::open).
    pub fn sealed(&self) -> &[u8] {
        &self.sealed
    }

    /// The files that are with it, by hash, each once.
    pub fn files(&self) -> &[StoredFile] {
        &self.files
    }

    /// Takes those of the files that the document names into the folder of a workspace. What happened to each that is
    /// with it: one whose content is not what its name says is refused, and the others come in. Blocks while the disk works.
    pub fn take_in(
        &mut self,
        folder: &FileFolder,
        wanted: &[StoredFile],
        progress: OnBytes<'_>,
    ) -> Vec<(FileHash, Result<()>)> {
        let mut taken = Vec::new();
        let chosen = self.files.iter().filter(|file| wanted.contains(file));
        let total: u64 = chosen.map(|file| file.length).sum();
        let (mut at, mut before) = (self.content, 0);
        for file in &self.files {
            if wanted.contains(file) {
                let found = self.source.seek(SeekFrom::Start(at));
                let found = found.map_err(|error| not_read(&self.path, &error));
                let put = found.and_then(|_| {
                    let mut content = (&mut self.source).take(file.length);
                    folder.put(*file, &mut content, &|done, _| {
                        progress(before + done, total)
                    })
                });
                taken.push((file.hash, put));
                before += file.length;
            }
            at += file.length;
        }
        taken
    }
}

impl fmt::Debug for SealedWithFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "SealedWithFiles({}, {} files)",
            self.path,
            self.files.len()
        )
    }
}

/// What precedes the content of the files.
struct Listed<'a> {
    source: &'a mut File,
    /// Bytes of the whole that were not read yet.
    left: u64,
    path: &'a str,
}

impl Listed<'_> {
    fn sealed(&mut self, limits: &Limits) -> Result<Vec<u8>> {
        let length = self.number()?;
        limits::check(length, limits.max_bytes)?;
        self.bytes(length)
    }

    fn files(&mut self) -> Result<Vec<StoredFile>> {
        let number = self.number()?;
        let number = usize::try_from(number).unwrap_or(usize::MAX);
        if number > MAX_FILES {
            return Err(ExchangeError::TooManyAttachments {
                found: number,
                limit: MAX_FILES,
            });
        }
        let listed = self.bytes((number * LISTED) as u64)?;
        let mut cursor = Cursor::new(&listed);
        let mut files = Vec::with_capacity(number);
        while let (Some(hash), Some(length)) = (cursor.array(), cursor.array()) {
            files.push(StoredFile {
                hash: FileHash::new(hash),
                length: u64::from_be_bytes(length),
            });
        }
        // In order, so that none is there twice, and the same files always make the same list.
        if files.is_sorted_by(|one, next| one.hash < next.hash) {
            Ok(files)
        } else {
            Err(malformed("list of files: out of order"))
        }
    }

    fn number(&mut self) -> Result<u64> {
        let bytes = self.bytes(8)?;
        let bytes = bytes.try_into().map_err(|_| ExchangeError::Truncated)?;
        Ok(u64::from_be_bytes(bytes))
    }

    /// This number of bytes, for which no room is made before it is known that they are there.
    fn bytes(&mut self, count: u64) -> Result<Vec<u8>> {
        self.left = self
            .left
            .checked_sub(count)
            .ok_or(ExchangeError::Truncated)?;
        let mut bytes = Vec::with_capacity(usize::try_from(count).unwrap_or_default());
        self.source
            .take(count)
            .read_to_end(&mut bytes)
            .map_err(|error| not_read(self.path, &error))?;
        if bytes.len() as u64 == count {
            Ok(bytes)
        } else {
            Err(ExchangeError::Truncated)
        }
    }
}

fn malformed(detail: &str) -> ExchangeError {
    ExchangeError::Malformed {
        detail: detail.to_owned(),
    }
}
