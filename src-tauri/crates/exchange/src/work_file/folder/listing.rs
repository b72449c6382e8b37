//! What lies in the folder `files/` of a workspace.

use std::io;

use super::super::directory::Found;
use super::super::part::PART_ENDING;
use super::super::{FileHash, StoredFile};
use super::{FileFolder, NEW};
use crate::sealed_file::{not_read, not_saved};
use crate::{Result, SkipReason, SkippedFile};

/// What lies in a folder of files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilesListing {
    /// Whole files, as far as their names say, by hash.
    pub files: Vec<StoredFile>,
    /// Parts, each with how many bytes are there, by hash.
    pub parts: Vec<StoredFile>,
    /// How many bytes are in files that a killed process was sealing.
    pub abandoned: u64,
    /// What else lies there, by name.
    pub foreign: Vec<SkippedFile>,
}

/// What a name in the folder stands for.
enum Name {
    File(FileHash),
    Part(FileHash),
    New,
    Foreign,
}

impl Name {
    fn of(text: &str) -> Self {
        if let Some(random) = text.strip_suffix(NEW) {
            let is_hex = random.len() == 16 && random.bytes().all(|b| b.is_ascii_hexdigit());
            return if is_hex { Self::New } else { Self::Foreign };
        }
        let part = text.strip_suffix(PART_ENDING);
        match (part.unwrap_or(text).parse(), part) {
            (Ok(hash), None) => Self::File(hash),
            (Ok(hash), Some(_)) => Self::Part(hash),
            (Err(_), _) => Self::Foreign,
        }
    }
}

impl FileFolder {
    /// What lies in the folder. A file is listed by its name and length; nothing in it is looked at.
    pub fn list(&self) -> Result<FilesListing> {
        let io_error = |error: io::Error| not_read(&self.path().display().to_string(), &error);
        let mut listing = FilesListing::default();
        for name in self.directory.names().map_err(io_error)? {
            let shown = name.to_string_lossy();
            let mut skip = |why| listing.foreign.push(SkippedFile::new(&shown, why));
            let Some(text) = name.to_str() else {
                skip(SkipReason::Name);
                continue;
            };
            let what = Name::of(text);
            if matches!(what, Name::Foreign) {
                skip(SkipReason::Name);
                continue;
            }
            let length = match self.directory.look(text) {
                Ok(Found::File(length)) => length,
                Ok(Found::Nothing) => continue,
                Ok(Found::Link) => {
                    skip(SkipReason::Link);
                    continue;
                }
                Ok(Found::Other) => {
                    skip(SkipReason::NotAFile);
                    continue;
                }
                Err(_) => {
                    skip(SkipReason::Unreadable);
                    continue;
                }
            };
            match what {
                Name::File(hash) => listing.files.push(StoredFile { hash, length }),
                Name::Part(hash) => listing.parts.push(StoredFile { hash, length }),
                Name::New => listing.abandoned += length,
                Name::Foreign => {}
            }
        }
        listing.files.sort_unstable();
        listing.parts.sort_unstable();
        listing.foreign.sort();
        Ok(listing)
    }

    /// Removes what a killed process was sealing. Parts stay: the next transfer continues them. To be called while nothing
    /// is being sealed.
    pub fn clear_abandoned(&self) -> Result<()> {
        let io_error = |error: io::Error| not_saved(self.path(), &error);
        for name in self.directory.names().map_err(io_error)? {
            if let Some(text) = name.to_str()
                && matches!(Name::of(text), Name::New)
                && matches!(self.directory.look(text), Ok(Found::File(_)))
            {
                self.directory.remove(text).map_err(io_error)?;
            }
        }
        Ok(())
    }
}
