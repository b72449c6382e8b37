//! Reading a long file in parts, with a bound on all bytes that are read.

use std::io::{self, Read, Seek, SeekFrom};

/// At most this many bytes of one recording are read, however it is built: enough for the tables of a film of hours.
const MOST_READ: u64 = 48 * 1024 * 1024;

/// A file of which a bounded number of bytes is read, whatever its headers say.
pub struct BoundedReader<'a, R> {
    file: &'a mut R,
    length: u64,
    remaining: u64,
    is_cut_short: bool,
}

impl<'a, R: Read + Seek> BoundedReader<'a, R> {
    /// Reads no more than what the tables of a long recording need.
    pub fn new(file: &'a mut R) -> io::Result<Self> {
        let length = file.seek(SeekFrom::End(0))?;
        Ok(Self {
            file,
            length,
            remaining: MOST_READ,
            is_cut_short: false,
        })
    }

    /// The length of the file in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// The bytes from a place on, at most this many; fewer where the file or the bound ends.
    pub(crate) fn read_at(&mut self, from: u64, limit: usize) -> Vec<u8> {
        let bytes_there = self.length.saturating_sub(from);
        let limit =
            usize::try_from(bytes_there).map_or(limit, |bytes_there| limit.min(bytes_there));
        let mut bytes = Vec::with_capacity(limit);
        if limit > 0 && self.seek(SeekFrom::Start(from)).is_ok() {
            let length = u64::try_from(limit).unwrap_or(u64::MAX);
            // What was read before an error is kept.
            let _ = self.by_ref().take(length).read_to_end(&mut bytes);
        }
        bytes
    }

    /// `N` bytes from a place on; `None` where they are not all there.
    pub(crate) fn read_array_at<const N: usize>(&mut self, from: u64) -> Option<[u8; N]> {
        self.read_at(from, N).try_into().ok()
    }

    /// Whether the bound is used up.
    pub(crate) fn is_spent(&self) -> bool {
        self.remaining == 0
    }

    /// Notes that a walk over the parts of the file stopped at its limit, with more parts behind it.
    pub(crate) fn mark_cut_short(&mut self) {
        self.is_cut_short = true;
    }

    /// Whether parts of the file may not have been walked because of a limit.
    pub fn is_cut_short(&self) -> bool {
        self.is_cut_short || self.is_spent()
    }
}

impl<R: Read> Read for BoundedReader<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.remaining == 0 {
            return Err(io::Error::other(
                "more was asked of a recording than is read",
            ));
        }
        let limit = usize::try_from(self.remaining)
            .map_or(into.len(), |remaining| remaining.min(into.len()));
        let count = self.file.read(&mut into[..limit])?;
        self.remaining = self
            .remaining
            .saturating_sub(u64::try_from(count).unwrap_or(u64::MAX));
        Ok(count)
    }
}

impl<R: Seek> Seek for BoundedReader<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}
