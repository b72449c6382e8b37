//! SQLite's write-ahead log, read without SQLite.
//!
//! After a crash SQLite replays the log up to the first frame that does not fit, and takes everything after it for the
//! rest of an unfinished write. A byte changed in the middle would so undo, without a word, what was confirmed. Each
//! frame's checksum goes on from the one before, as it stands in the file: a frame that does not fit, with a later one
//! that does, was whole when the later one was written.
//!
//! The format is written down at <https://www.sqlite.org/walformat.html>: a header of 32 bytes, then frames of a header
//! of 24 bytes and a page. Frames with other salts than the header's are left over from before the log began anew.

use std::io::ErrorKind;

use crate::damage::Damage;
use crate::folder::Folder;
use crate::{Result, StoreError};

const NAME: &str = "workspace.db-wal";
const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// What does not fit in the log of a workspace that nobody has open. A log that ends early is left to
/// [`head`](crate::head): only the database key can tell.
pub(crate) fn check(folder: &Folder) -> Result<Vec<Damage>> {
    let path = folder.wal();
    match std::fs::read(&path) {
        Ok(bytes) => Ok(damage(&bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(StoreError::file(&path, &error)),
    }
}

/// The pages that the log holds anew, in frames that fit.
pub(crate) fn pages(folder: &Folder) -> Vec<u32> {
    let bytes = std::fs::read(folder.wal()).unwrap_or_default();
    let Some(log) = Log::of(&bytes) else {
        return Vec::new();
    };
    let fitting = (0..log.frames()).take_while(|frame| log.fits(*frame));
    fitting.map(|frame| be(log.frame(frame), 0)).collect()
}

fn damage(bytes: &[u8]) -> Vec<Damage> {
    if bytes.len() < HEADER {
        return Vec::new();
    }
    let Some(log) = Log::of(bytes) else {
        return vec![Damage::new(
            format!("{NAME} header"),
            "wal-header",
            "its checksum does not fit",
        )];
    };
    let fits: Vec<bool> = (0..log.frames()).map(|frame| log.fits(frame)).collect();
    let last = fits.iter().rposition(|fits| *fits).unwrap_or_default();
    let broken = fits[..fits.len().min(last)]
        .iter()
        .enumerate()
        .filter(|(_, fits)| !**fits);
    broken
        .map(|(frame, _)| {
            let place = format!("{NAME} frame {}", frame + 1);
            Damage::new(
                place,
                "wal-frame",
                "its checksum does not fit, and later frames do",
            )
        })
        .collect()
}

struct Log<'a> {
    header: &'a [u8],
    frames: &'a [u8],
    page_size: usize,
    big_endian: bool,
}

impl<'a> Log<'a> {
    /// The log; none where its header does not fit.
    fn of(bytes: &'a [u8]) -> Option<Self> {
        let (header, frames) = bytes.split_at_checked(HEADER)?;
        let big_endian = match be(header, 0) {
            0x377f_0682 => false,
            0x377f_0683 => true,
            _ => return None,
        };
        let page_size = be(header, 8) as usize;
        let sum = checksum(&header[..24], (0, 0), big_endian);
        let whole = sum == (be(header, 24), be(header, 28));
        (whole && page_size > 0).then_some(Self {
            header,
            frames,
            page_size,
            big_endian,
        })
    }

    fn frames(&self) -> usize {
        self.frames.len() / (FRAME_HEADER + self.page_size)
    }

    fn frame(&self, frame: usize) -> &'a [u8] {
        let size = FRAME_HEADER + self.page_size;
        &self.frames[frame * size..(frame + 1) * size]
    }

    /// The checksum of a frame as it stands in the file; that of the header before the first.
    fn stored(&self, frame: Option<usize>) -> (u32, u32) {
        match frame {
            Some(frame) => (be(self.frame(frame), 16), be(self.frame(frame), 20)),
            None => (be(self.header, 24), be(self.header, 28)),
        }
    }

    /// Whether a frame belongs to this log and goes on from the frame before as that stands in the file.
    fn fits(&self, frame: usize) -> bool {
        let bytes = self.frame(frame);
        let from = self.stored(frame.checked_sub(1));
        let sum = checksum(&bytes[..8], from, self.big_endian);
        let sum = checksum(&bytes[FRAME_HEADER..], sum, self.big_endian);
        bytes[8..16] == self.header[16..24] && sum == self.stored(Some(frame))
    }
}

/// SQLite's checksum, going on from `from`. The words of a log that was written on such a machine are big-endian.
fn checksum(bytes: &[u8], from: (u32, u32), big_endian: bool) -> (u32, u32) {
    let word = |at: usize| {
        if big_endian {
            be(bytes, at)
        } else {
            be(bytes, at).swap_bytes()
        }
    };
    (0..bytes.len() / 8).fold(from, |(first, second), pair| {
        let first = first.wrapping_add(word(pair * 8)).wrapping_add(second);
        (
            first,
            second.wrapping_add(word(pair * 8 + 4)).wrapping_add(first),
        )
    })
}

/// Four bytes as a big-endian number; zero beyond the end.
fn be(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    u32::from_be_bytes(four.unwrap_or_default())
}
