//! A file of the work that is being written, piece by piece, by a process that may be killed.

use std::fs::{File, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use super::directory::{Directory, Found};
use super::sealing::fill;
use super::{FileHash, StoredFile};
use crate::sealed_file::{not_read, not_saved};
use crate::{ExchangeError, Result};

/// How the name of a part ends.
pub(crate) const PART_ENDING: &str = ".part";
/// Bytes that are read or written in one step.
pub(crate) const STEP: usize = 4 << 20;
/// Each time that this number of bytes is written, a part is brought to the disk for good: no more than these are lost with a
/// process or a machine.
const DURABLE: u64 = 8 << 20;
/// How often, and how long each time, somebody else who writes the same part is waited for.
const WAITS: u32 = 100;
const WAIT: Duration = Duration::from_millis(100);

/// How many bytes the next step reads or writes, where `left` are left.
pub(crate) fn step_length(left: u64) -> usize {
    usize::try_from(left).map_or(STEP, |left| left.min(STEP))
}

/// What lies under the name of a file that is wanted.
pub(crate) enum Begun {
    /// The whole file, as far as its length says.
    Whole,
    /// As much of it as was written before, which is still to be proven.
    Part(Box<Part>),
}

/// A file that is written as `<hash>.part` and gets its name when its content is what the name says.
///
/// What an earlier process left counts as far as it was brought to the disk for good: up to a multiple of 8 MiB before its
/// end. What is behind that is written over, since a machine that lost its power may have left anything there; it is not cut
/// off, so that who is interrupted again at once loses nothing more. The rest is read once again, so that the hash of the
/// whole file is one over bytes that were seen.
pub(crate) struct Part {
    directory: Arc<Directory>,
    wanted: StoredFile,
    file: File,
    hasher: blake3::Hasher,
    /// How far it is hashed, and where writing continues.
    hashed: u64,
    /// How far an earlier process has written it.
    earlier: u64,
}

impl Part {
    /// Opens the part of a file, or makes it. Of two who write the same, the second waits for some seconds and is then
    /// [`ExchangeError::FileBusy`]. With `again`, a whole file that is there is no reason to stop.
    pub(crate) fn begin(
        directory: &Arc<Directory>,
        wanted: StoredFile,
        again: bool,
    ) -> Result<Begun> {
        let name = wanted.hash.to_string();
        let part_name = part_name(wanted.hash);
        let not_saved = |error: io::Error| not_saved(&directory.path().join(&part_name), &error);
        for _ in 0..WAITS {
            match directory.look(&name).map_err(not_saved)? {
                Found::File(length) if length == wanted.length && !again => {
                    return Ok(Begun::Whole);
                }
                // A file of another length cannot have this content; it is replaced.
                Found::File(_) | Found::Nothing => {}
                Found::Link | Found::Other => return Err(ExchangeError::NotAFile { name }),
            }
            if matches!(
                directory.look(&part_name).map_err(not_saved)?,
                Found::Link | Found::Other
            ) {
                return Err(ExchangeError::NotAFile { name: part_name });
            }
            let file = directory.write(&part_name).map_err(not_saved)?;
            match file.try_lock() {
                // Some network drives have no locks; then only chance keeps two writers apart, and the hash finds it.
                Ok(()) | Err(TryLockError::Error(_)) => {}
                Err(TryLockError::WouldBlock) => {
                    thread::sleep(WAIT);
                    continue;
                }
            }
            // Whoever had it locked may have given it its name meanwhile.
            if directory.is_still(&part_name, &file).map_err(not_saved)? {
                let part = Self::of(directory, wanted, file).map_err(not_saved)?;
                return Ok(Begun::Part(Box::new(part)));
            }
        }
        Err(ExchangeError::FileBusy { name })
    }

    fn of(directory: &Arc<Directory>, wanted: StoredFile, mut file: File) -> io::Result<Self> {
        let there = file.metadata()?.len();
        let earlier = if there > wanted.length {
            file.set_len(0)?;
            0
        } else {
            there.saturating_sub(1) / DURABLE * DURABLE
        };
        file.seek(SeekFrom::Start(0))?;
        Ok(Self {
            directory: Arc::clone(directory),
            wanted,
            file,
            hasher: blake3::Hasher::new(),
            hashed: 0,
            earlier,
        })
    }

    /// How many bytes are there and hashed.
    pub(crate) fn done(&self) -> u64 {
        self.hashed
    }

    /// Whether what an earlier process left has been read again.
    pub(crate) fn is_proven(&self) -> bool {
        self.hashed >= self.earlier
    }

    /// Whether all bytes are there.
    pub(crate) fn is_complete(&self) -> bool {
        self.hashed >= self.wanted.length
    }

    /// Forgets what is there.
    pub(crate) fn begin_again(&mut self) -> Result<()> {
        self.hasher.reset();
        self.hashed = 0;
        self.cut()
    }

    /// Reads again one step of what an earlier process left. With a source, which stands at the same place, it is compared, and
    /// cut off from the first step that differs; the source then stands there.
    pub(crate) fn prove(&mut self, source: Option<&mut File>) -> Result<()> {
        let mut there = vec![0; step_length(self.earlier - self.hashed)];
        let count = fill(&mut self.file, &mut there).map_err(|error| self.not_read(&error))?;
        there.truncate(count);
        let is_same = match source {
            None => true,
            Some(source) => {
                let mut expected = vec![0; count];
                let found = fill(source, &mut expected).map_err(|error| self.not_read(&error))?;
                let is_same = found == count && expected == there;
                if !is_same {
                    source
                        .seek(SeekFrom::Start(self.hashed))
                        .map_err(|error| self.not_read(&error))?;
                }
                is_same
            }
        };
        if count == 0 || !is_same {
            return self.cut();
        }
        self.hasher.update(&there);
        self.hashed += count as u64;
        Ok(())
    }

    /// Cuts the file off at the end of what is hashed; writing continues there.
    fn cut(&mut self) -> Result<()> {
        self.earlier = self.hashed;
        self.file
            .set_len(self.hashed)
            .and_then(|()| self.file.seek(SeekFrom::Start(self.hashed)))
            .map(drop)
            .map_err(|error| self.not_saved(&error))
    }

    /// Appends bytes. More than belong to the file are [`ExchangeError::WrongContent`].
    pub(crate) fn write(&mut self, mut bytes: &[u8]) -> Result<()> {
        if self.hashed + bytes.len() as u64 > self.wanted.length {
            return Err(self.wrong_content());
        }
        while !bytes.is_empty() {
            let to_durable = DURABLE - self.hashed % DURABLE;
            let count = bytes
                .len()
                .min(usize::try_from(to_durable).unwrap_or(usize::MAX));
            let (now, later) = bytes.split_at(count);
            self.file
                .write_all(now)
                .map_err(|error| self.not_saved(&error))?;
            self.hasher.update(now);
            self.hashed += count as u64;
            if self.hashed.is_multiple_of(DURABLE) {
                self.file
                    .sync_data()
                    .map_err(|error| self.not_saved(&error))?;
            }
            bytes = later;
        }
        Ok(())
    }

    /// Gives the file its name, for good. A content that the name does not say is removed, and is
    /// [`ExchangeError::WrongContent`].
    pub(crate) fn finish(self) -> Result<()> {
        let part_name = part_name(self.wanted.hash);
        let found = FileHash::of(&self.hasher);
        if found != self.wanted.hash || self.hashed != self.wanted.length {
            // Its content is of no use, whether or not it can be removed now: it is cut off when it is next written.
            self.file.set_len(0).ok();
            self.directory.remove(&part_name).ok();
            return Err(self.wrong_content());
        }
        self.file
            .sync_all()
            .and_then(|()| {
                let name = self.wanted.hash.to_string();
                self.directory.rename(&part_name, &name)
            })
            .map_err(|error| self.not_saved(&error))
    }

    fn wrong_content(&self) -> ExchangeError {
        ExchangeError::WrongContent {
            name: self.wanted.hash.to_string(),
        }
    }

    fn not_saved(&self, error: &io::Error) -> ExchangeError {
        let path = self.directory.path().join(part_name(self.wanted.hash));
        not_saved(&path, error)
    }

    fn not_read(&self, error: &io::Error) -> ExchangeError {
        not_read(&self.wanted.hash.to_string(), error)
    }
}

/// The name of a part.
pub(crate) fn part_name(hash: FileHash) -> String {
    format!("{hash}{PART_ENDING}")
}
