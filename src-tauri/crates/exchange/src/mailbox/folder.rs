//! A mailbox in a folder of this machine or a network drive.

use std::fs::{self, DirEntry, File, Metadata};
use std::io::{self, Read};
use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use chrono::{DateTime, Utc};
use details::Detail;

use super::layout::MailboxPath;
use super::{Clock, Delivered, Listing};
use crate::sealed_file::{not_read, not_saved};
use crate::work_file::{Directory, FILES};
use crate::{ExchangeError, Result, SkipReason, SkippedFile, limits};

/// What a local folder needs beyond an object store: it can vanish, and it can hold links that lead out
/// of it, pipes that never end and files that may not be read. Its functions block while the disk works.
#[derive(Clone)]
pub(super) struct Folder {
    root: PathBuf,
    place: String,
}

impl Folder {
    pub(super) fn new(root: PathBuf, place: String) -> Self {
        Self { root, place }
    }

    /// Refuses where the folder is gone, or where a link stands at any of the names, each inside the one
    /// before. A name that is not there yet is no harm.
    pub(super) fn check(&self, names: &[String]) -> Result<()> {
        if !self.root.is_dir() {
            return Err(self.gone_error());
        }
        let mut path = self.root.clone();
        for name in names {
            path.push(name);
            match fs::symlink_metadata(&path) {
                Ok(found) if found.is_symlink() => {
                    return Err(ExchangeError::MailboxLink {
                        place: self.place.clone(),
                        name: name.clone(),
                    });
                }
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => break,
                Err(error) => return Err(self.io_error(&error)),
            }
        }
        Ok(())
    }

    /// The files of a path in the mailbox. The store's own listing follows links, and stops at a name that is not
    /// UTF-8; this one skips both and lists them.
    pub(super) fn list(&self, path_in_mailbox: &MailboxPath) -> Result<Listing> {
        self.check(&path_in_mailbox.names)?;
        let entries = match fs::read_dir(self.path(&path_in_mailbox.names)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Listing::default()),
            Err(error) => return Err(self.io_error(&error)),
        };
        let mut listing = Listing::default();
        for entry in entries {
            let entry = entry.map_err(|error| self.io_error(&error))?;
            match inspect(path_in_mailbox, &entry) {
                Ok(Some(item)) => listing.items.push(item),
                Ok(None) => {}
                Err(why) => {
                    let name = entry.file_name();
                    let skipped = SkippedFile::new(&name.to_string_lossy(), why);
                    listing.skipped.push(skipped);
                }
            }
        }
        Ok(listing)
    }

    /// The bytes of one file, at most `limit`. The names are opened one inside the other without following
    /// links, and what was opened is looked at rather than what its name led to a moment before, so that a
    /// pipe or a device in the place of a file can neither be read nor waited for.
    pub(super) fn read(&self, names: &[String], limit: u64) -> Result<Vec<u8>> {
        let file = self.open_file(names)?;
        let name = names.last().cloned().unwrap_or_default();
        let read_error = |error: io::Error| not_read(&name, &error);
        let length = file.metadata().map_err(read_error)?.len();
        limits::check(length, limit)?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        // One byte more than allowed shows a file that grew since its size was looked up.
        file.take(limit.saturating_add(1))
            .read_to_end(&mut bytes)
            .map_err(read_error)?;
        limits::check(bytes.len() as u64, limit)?;
        Ok(bytes)
    }

    /// Opens one file for reading, as [`read`](Self::read) does.
    pub(super) fn open_file(&self, names: &[String]) -> Result<File> {
        self.check(names)?;
        let name = names.last().cloned().unwrap_or_default();
        let read_error = |error: io::Error| not_read(&name, &error);
        let file = match self.open(names) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(ExchangeError::FileGone { name });
            }
            Err(error) => return Err(read_error(error)),
        };
        if file.metadata().map_err(read_error)?.is_file() {
            Ok(file)
        } else {
            Err(ExchangeError::NotAFile { name })
        }
    }

    /// The length of one file; none where it is not there.
    pub(super) fn length(&self, names: &[String]) -> Result<Option<u64>> {
        self.check(names)?;
        match fs::symlink_metadata(self.path(names)) {
            Ok(found) if found.is_file() => Ok(Some(found.len())),
            Ok(_) => Err(ExchangeError::NotAFile {
                name: names.last().cloned().unwrap_or_default(),
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.io_error(&error)),
        }
    }

    /// The folder for files of the work, which is made where it is not there.
    pub(super) fn make_files(&self) -> Result<Directory> {
        self.check(&[FILES.to_owned()])?;
        Directory::open_or_make(&self.root, FILES)
            .map_err(|error| not_saved(&self.root.join(FILES), &error))
    }

    fn path(&self, names: &[String]) -> PathBuf {
        names
            .iter()
            .fold(self.root.clone(), |path, name| path.join(name))
    }

    #[cfg(unix)]
    fn open(&self, names: &[String]) -> io::Result<File> {
        use rustix::fs::{CWD, Mode, OFlags, openat};
        let flags = OFlags::RDONLY | OFlags::CLOEXEC;
        let mut at = openat(CWD, &self.root, flags | OFlags::DIRECTORY, Mode::empty())?;
        let flags_inside = flags | OFlags::NOFOLLOW;
        let (file, folders) = names.split_last().ok_or(io::ErrorKind::NotFound)?;
        for folder in folders {
            at = openat(&at, folder, flags_inside | OFlags::DIRECTORY, Mode::empty())?;
        }
        // Without NONBLOCK, opening a pipe waits until somebody writes into it.
        let file = openat(&at, file, flags_inside | OFlags::NONBLOCK, Mode::empty())?;
        Ok(File::from(file))
    }

    #[cfg(not(unix))]
    fn open(&self, names: &[String]) -> io::Result<File> {
        let path = self.path(names);
        if !fs::symlink_metadata(&path)?.is_file() {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        File::open(path)
    }

    fn gone_error(&self) -> ExchangeError {
        ExchangeError::MailboxGone {
            place: self.place.clone(),
        }
    }

    fn io_error(&self, error: &io::Error) -> ExchangeError {
        ExchangeError::MailboxFailed {
            place: self.place.clone(),
            detail: Detail::from(error),
        }
    }
}

/// One name in a folder of the mailbox: a sealed file, nothing where it was removed meanwhile, or why it is skipped.
fn inspect(
    path_in_mailbox: &MailboxPath,
    entry: &DirEntry,
) -> std::result::Result<Option<Delivered>, SkipReason> {
    let metadata = match entry.metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(_) => return Err(SkipReason::Unreadable),
    };
    let name = entry.file_name();
    let id = name.to_str().and_then(|name| path_in_mailbox.id_in(name));
    let id = id.ok_or(SkipReason::Name)?;
    if metadata.is_symlink() {
        return Err(SkipReason::Link);
    }
    if !metadata.is_file() {
        return Err(SkipReason::NotAFile);
    }
    Ok(Some(Delivered {
        id,
        kind: path_in_mailbox.kind,
        to: path_in_mailbox.to,
        delivered_at: modified(&metadata),
        clock: Clock::File,
        size: metadata.len(),
    }))
}

/// A file's time of modification; the first instant of 1970 for one before that, or beyond what a calendar
/// holds. Anybody can set it, so that an impossible one must not make a file invisible.
fn modified(metadata: &Metadata) -> DateTime<Utc> {
    let since = metadata.modified().ok();
    let since = since.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    since
        .and_then(|since| {
            let seconds = i64::try_from(since.as_secs()).ok()?;
            DateTime::from_timestamp(seconds, since.subsec_nanos())
        })
        .filter(|at| at.timestamp() <= LAST)
        .unwrap_or(DateTime::UNIX_EPOCH)
}

/// The last second of the year 9999: an instant after it cannot be written in RFC 3339.
const LAST: i64 = 253_402_300_799;
