//! SQLite's write-ahead log, read without SQLite.
//!
//! After a crash SQLite replays the log up to the last commit frame before the first frame that does not fit. What stands
//! behind is no damage in itself: a transaction that was not finished leaves its frames, the next one is written over
//! their beginning, and the rest stays there until the log starts over. So a frame that does not fit is damage only where
//! the log itself proves that its transaction had been whole on the disk: behind it stands a commit frame, and behind
//! that a frame of another transaction that goes on from it. SQLite begins a transaction only after the one before it is
//! on the disk, and never writes over one that is. What this cannot tell, such as a byte changed in the very last
//! transaction, or a log that was cut short, is left to [`head`](crate::head), which knows the last change.
//!
//! The format is written down at <https://www.sqlite.org/walformat.html>: a header of 32 bytes, then frames of a header
//! of 24 bytes and a page. Frames with other salts than the header's are left over from before the log started over.

mod frame;

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};

use details::Detail;

use crate::damage::Damage;
use crate::file_names::WAL as NAME;
use crate::folder::Folder;
use crate::{Result, StoreError};
use frame::{FRAME_HEADER, HEADER, Header, Sum};

/// The code of the damage of a frame that does not fit.
const DAMAGE_CODE: &str = "wal-frame";

/// What is in the log of a workspace that nobody has open.
#[derive(Debug, Default)]
pub(crate) struct Wal {
    /// Whether there is a header that does not fit.
    header_broken: bool,
    frames: Vec<Frame>,
}

#[derive(Debug)]
struct Frame {
    page: u32,
    /// Whether it ends a transaction.
    is_commit: bool,
    /// Whether its salts are those of the header, and its checksum follows from the stored one of the frame before.
    fits: bool,
}

impl Wal {
    /// Reads the log. It takes the memory of one page, and some bytes for each frame.
    pub(crate) fn read(folder: &Folder) -> Result<Self> {
        let path = folder.wal();
        let file_error = |error: std::io::Error| StoreError::file(&path, &error);
        match File::open(&path) {
            Ok(file) => read(BufReader::new(file)).map_err(file_error),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(file_error(error)),
        }
    }

    /// What is certainly damaged: the header, or frames of transactions that had been complete on the disk.
    pub(crate) fn damage(&self) -> Vec<Damage> {
        if self.header_broken {
            let place = format!("{NAME} header");
            return vec![Damage::new(place, "wal-header", Detail::ChecksumWrong)];
        }
        let is_followed_commit = |pair: &[Frame]| pair[0].fits && pair[0].is_commit && pair[1].fits;
        let last_proven_frame = self
            .frames
            .windows(2)
            .rposition(is_followed_commit)
            .unwrap_or_default();
        (0..last_proven_frame)
            .filter(|frame| !self.frames[*frame].fits)
            .map(|frame| frame_damage(frame, Detail::LaterFramesFit))
            .collect()
    }

    /// The frame at which SQLite stops reading; none where it reads all. It is damage only where something that was confirmed
    /// is missing.
    pub(crate) fn stop(&self) -> Option<Damage> {
        let at = self.frames.iter().position(|frame| !frame.fits)?;
        Some(frame_damage(at, Detail::ConfirmedMissing))
    }

    /// The pages of which the log holds a newer version: those in frames up to the last commit that SQLite finds.
    pub(crate) fn pages(&self) -> impl Iterator<Item = u32> {
        let first_misfit = self.frames.iter().position(|frame| !frame.fits);
        let fitting = &self.frames[..first_misfit.unwrap_or(self.frames.len())];
        let last_commit = fitting.iter().rposition(|frame| frame.is_commit);
        fitting[..last_commit.map_or(0, |index| index + 1)]
            .iter()
            .map(|frame| frame.page)
    }
}

fn frame_damage(frame: usize, detail: Detail) -> Damage {
    Damage::new(format!("{NAME} frame {}", frame + 1), DAMAGE_CODE, detail)
}

fn read(mut file: impl Read) -> std::io::Result<Wal> {
    let mut wal = Wal::default();
    let mut header = [0; HEADER];
    if !fill(&mut file, &mut header)? {
        return Ok(wal);
    }
    let Some(header) = Header::of(&header) else {
        wal.header_broken = true;
        return Ok(wal);
    };
    let mut bytes = vec![0; FRAME_HEADER + header.page_size];
    let mut sum: Sum = header.sum;
    while fill(&mut file, &mut bytes)? {
        let frame = frame::Frame(&bytes);
        wal.frames.push(Frame {
            page: frame.page(),
            is_commit: frame.is_commit(),
            fits: frame.fits(&header, sum),
        });
        sum = frame.stored_sum();
    }
    Ok(wal)
}

/// Fills `bytes`; false where the file ends before.
fn fill(file: &mut impl Read, bytes: &mut [u8]) -> std::io::Result<bool> {
    match file.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests;
