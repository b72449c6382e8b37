//! The folder `files/` of a workspace.

mod listing;

pub use listing::FilesListing;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::directory::{Directory, Found, random_name};
use super::part::{Begun, Part, STEP, part_name, step_length};
use super::progress::{OnBytes, report};
use super::sealing::fill;
use super::{FileHash, PlainFile, SealedFileInfo, SealedFileReader, StoredFile, seal_file};
use crate::sealed_file::{not_read, not_saved};
use crate::{ExchangeError, Result};

/// The name of the folder, in a workspace as in a mailbox.
pub(crate) const FILES: &str = "files";
/// How the name of a file ends that is being sealed and has no hash yet.
const NEW: &str = ".new";
/// What is left free on a disk, so that the database beside the files can still be written.
const SPARE: u64 = 64 << 20;

/// The folder `files/` of a workspace: the ciphertext of files of the work, each under its hash.
///
/// A file is there whole or as a part (`<hash>.part`). No link is followed, and a name that is none of these is listed and
/// left alone. One process at a time works in it, as in its workspace. Its functions block while the disk works.
#[derive(Debug, Clone)]
pub struct FileFolder {
    directory: Arc<Directory>,
}

impl FileFolder {
    /// Opens the folder of a workspace, which must exist; makes `files/` in it where it is not there.
    pub fn open(workspace: &Path) -> Result<Self> {
        let directory = Directory::open_or_make(workspace, FILES)
            .map_err(|error| not_saved(&workspace.join(FILES), &error))?;
        Ok(Self {
            directory: Arc::new(directory),
        })
    }

    /// Opens the folder of a workspace, or of a mailbox that is a folder, without making it; none where it is not there. For whoever
    /// may not write.
    pub fn find_in(workspace: &Path) -> Result<Option<Self>> {
        match Directory::open_existing(workspace, FILES) {
            Ok(directory) => Ok(Some(Self {
                directory: Arc::new(directory),
            })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(not_read(
                &workspace.join(FILES).display().to_string(),
                &error,
            )),
        }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.directory.path()
    }

    /// Seals a file into the folder. Until it is whole nothing of it is there under a hash.
    pub fn seal(
        &self,
        plain: PlainFile<'_, impl Read>,
        progress: OnBytes<'_>,
    ) -> Result<SealedFileInfo> {
        // A tag for each chunk and the header: less than a thousandth more.
        self.check_room(plain.length + plain.length / 1000 + 4096)?;
        let not_saved = |error: io::Error| not_saved(self.path(), &error);
        let name = random_name().map_err(not_saved)? + NEW;
        let new = NewFile {
            file: self.directory.create(&name).map_err(not_saved)?,
            directory: &self.directory,
            name,
        };
        let info = seal_file(plain, &new.file, progress)?;
        new.file
            .sync_all()
            .and_then(|()| self.directory.rename(&new.name, &info.hash.to_string()))
            .map_err(not_saved)?;
        Ok(info)
    }

    /// Puts a ciphertext into the folder, under the hash that it must have. A whole file of this length that is there stays.
    ///
    /// [`ExchangeError::WrongContent`] where the content is not what the hash says; then nothing of it stays.
    pub fn put(
        &self,
        wanted: StoredFile,
        source: &mut impl Read,
        progress: OnBytes<'_>,
    ) -> Result<()> {
        let Begun::Part(mut part) = self.begin(wanted)? else {
            return Ok(());
        };
        part.begin_again()?;
        let mut buffer = vec![0; STEP];
        while !part.is_complete() {
            report(progress, part.done(), wanted.length)?;
            let most = step_length(wanted.length - part.done());
            let count = fill(source, &mut buffer[..most])
                .map_err(|error| not_read(&wanted.hash.to_string(), &error))?;
            if count == 0 {
                return Err(ExchangeError::FileLength {
                    name: wanted.hash.to_string(),
                    expected: wanted.length,
                    found: part.done(),
                });
            }
            part.write(&buffer[..count])?;
        }
        part.finish()?;
        report(progress, wanted.length, wanted.length)
    }

    /// Begins, or continues, the part of a file.
    pub(crate) fn begin(&self, wanted: StoredFile) -> Result<Begun> {
        begin(&self.directory, wanted, false)
    }

    /// The length of a whole file of this hash; none where it is not there.
    pub fn find(&self, hash: FileHash) -> Result<Option<u64>> {
        let name = hash.to_string();
        match self.directory.look(&name) {
            Ok(Found::File(length)) => Ok(Some(length)),
            Ok(Found::Nothing) => Ok(None),
            Ok(Found::Link | Found::Other) => Err(ExchangeError::NotAFile { name }),
            Err(error) => Err(not_read(&name, &error)),
        }
    }

    /// The ciphertext of a file.
    pub fn sealed_content(&self, hash: FileHash) -> Result<File> {
        let name = hash.to_string();
        if self.find(hash)?.is_none() {
            return Err(ExchangeError::FileGone { name });
        }
        self.directory
            .read(&name)
            .map_err(|error| not_read(&name, &error))
    }

    /// Opens a file of the folder for reading its plaintext.
    pub fn read(&self, info: &SealedFileInfo) -> Result<SealedFileReader<File>> {
        SealedFileReader::open(self.sealed_content(info.hash)?, info)
    }

    /// Reads all of a file and refuses a content that its name does not say: [`ExchangeError::WrongContent`]. It stays as it is.
    pub fn check(&self, hash: FileHash, progress: OnBytes<'_>) -> Result<()> {
        let name = hash.to_string();
        let mut file = self.sealed_content(hash)?;
        let read_error = |error: io::Error| not_read(&hash.to_string(), &error);
        let length = file.metadata().map_err(read_error)?.len();
        let mut hasher = blake3::Hasher::new();
        let mut buffer = vec![0; STEP];
        let mut done = 0;
        loop {
            report(progress, done, length)?;
            match fill(&mut file, &mut buffer).map_err(read_error)? {
                0 => break,
                count => {
                    hasher.update(&buffer[..count]);
                    done += count as u64;
                }
            }
        }
        if FileHash::of(&hasher) == hash {
            Ok(())
        } else {
            Err(ExchangeError::WrongContent { name })
        }
    }

    /// Moves a file here from another folder of the same disk, in place of what lies here under its name.
    pub fn take_over(&self, from: &Self, hash: FileHash) -> Result<()> {
        let name = hash.to_string();
        let target = self.path().join(&name);
        fs::rename(from.path().join(&name), &target).map_err(|error| not_saved(&target, &error))
    }

    /// Removes a file, and what is there of it as a part; whether there was anything.
    pub fn remove(&self, hash: FileHash) -> Result<bool> {
        let mut was_there = false;
        for name in [hash.to_string(), part_name(hash)] {
            let removed = self.directory.remove(&name);
            was_there |= removed.map_err(|error| not_saved(&self.path().join(&name), &error))?;
        }
        Ok(was_there)
    }

    /// How many bytes this account may still write to the disk; none where the system does not say.
    pub fn free(&self) -> Option<u64> {
        self.directory.free()
    }

    /// [`ExchangeError::NoRoom`] where the disk has no room for this number of bytes and some to work with.
    pub fn check_room(&self, bytes: u64) -> Result<()> {
        check_room(self.path(), self.free(), bytes)
    }
}

/// Begins, or continues, the part of a file in a folder, where there is room for the rest of it.
pub(crate) fn begin(directory: &Arc<Directory>, wanted: StoredFile, again: bool) -> Result<Begun> {
    let length_of = |name: &str| match directory.look(name) {
        Ok(Found::File(length)) => Some(length),
        // Whatever else stands there is refused with its reason when the part is opened.
        Ok(Found::Nothing | Found::Link | Found::Other) | Err(_) => None,
    };
    if again || length_of(&wanted.hash.to_string()) != Some(wanted.length) {
        let there = length_of(&part_name(wanted.hash)).unwrap_or_default();
        let rest = wanted.length.saturating_sub(there);
        check_room(directory.path(), directory.free(), rest)?;
    }
    Part::begin(directory, wanted, again)
}

/// [`ExchangeError::NoRoom`] where a disk with `free` bytes has no room for `bytes` and [`SPARE`]; never where `free` is
/// not known.
pub(crate) fn check_room(path: &Path, free: Option<u64>, bytes: u64) -> Result<()> {
    match free {
        Some(free) if free < bytes.saturating_add(SPARE) => Err(ExchangeError::NoRoom {
            path: path.display().to_string(),
            needed: bytes,
            free,
        }),
        Some(_) | None => Ok(()),
    }
}

/// A file that is being sealed; removed where that does not succeed.
struct NewFile<'a> {
    file: File,
    directory: &'a Directory,
    name: String,
}

impl Drop for NewFile<'_> {
    fn drop(&mut self) {
        // After success it has another name. What cannot be removed now is cleared with what a killed process left.
        self.directory.remove(&self.name).ok();
    }
}
