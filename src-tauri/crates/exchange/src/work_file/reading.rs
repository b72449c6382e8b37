//! Reading a sealed file of the work from any place.

use std::io::{self, Read, Seek, SeekFrom};
use std::iter;
use std::sync::{Arc, Mutex, PoisonError};

use age::Decryptor;
use age::stream::StreamReader;

use super::SealedFileInfo;
use super::sealing::{CHUNK, fill};
use crate::sealed_file::not_read;
use crate::{ExchangeError, Result};

/// The most that is read of an age header. One written here takes up to 400 bytes; a long one made of
/// thousands of stanzas would keep the parser busy for hours.
const MAX_AGE_HEADER: u64 = 4096;
/// The tag that authenticates a chunk, in bytes.
const TAG: u64 = 16;

/// Reads the plaintext of a sealed file from any place, chunk by chunk: nothing is given out that was not authenticated.
///
/// A chunk that was changed, moved, or taken from another file is an error each time that it is read, and the others stay
/// readable. That the file begins and ends where it should is found when it is opened. The hash of the whole is not
/// compared; [`FileFolder::check`](super::FileFolder::check) does that.
pub struct SealedFileReader<R> {
    source: Source<R>,
    info: SealedFileInfo,
    /// None after a chunk that could not be read: age's reader keeps what it had read of it.
    stream: Option<StreamReader<Source<R>>>,
    position: u64,
}

impl<R: Read + Seek> SealedFileReader<R> {
    /// Opens a sealed file whose ciphertext is all of `source`.
    ///
    /// [`ExchangeError::FileLength`] where it has not the length that was stated, as ciphertext or as plaintext;
    /// [`ExchangeError::FileDamaged`] where the key does not open it, or its last chunk is not the last one.
    pub fn open(source: R, info: &SealedFileInfo) -> Result<Self> {
        let mut source = Source(Arc::new(Mutex::new(source)));
        let found = source.seek(SeekFrom::End(0));
        let found = found.map_err(|error| not_read(&info.hash.to_string(), &error))?;
        if found != info.sealed_length {
            return Err(wrong_length(info, info.sealed_length, found));
        }
        let mut reader = Self {
            source,
            info: info.clone(),
            stream: None,
            position: 0,
        };
        reader.stream = Some(reader.begin()?);
        Ok(reader)
    }

    /// The length of the plaintext in bytes.
    pub fn length(&self) -> u64 {
        self.info.length
    }

    /// Reads from `offset` until `buffer` is full or the file ends; how many bytes there were. The position of
    /// [`Read`] is moved behind them.
    pub fn read_at(&mut self, offset: u64, buffer: &mut [u8]) -> Result<usize> {
        self.position = offset;
        let mut filled = 0;
        while filled < buffer.len() {
            match self.read_some(&mut buffer[filled..])? {
                0 => break,
                count => filled += count,
            }
        }
        Ok(filled)
    }

    /// Begins to decrypt at the first byte, after the last chunk has proven that it is the last.
    fn begin(&self) -> Result<StreamReader<Source<R>>> {
        let mut source = self.source.clone();
        let io_error = |error: io::Error| self.failed(&error, 0);
        source.seek(SeekFrom::Start(0)).map_err(io_error)?;
        let mut start = Vec::new();
        let mut bounded = Read::take(&mut source, MAX_AGE_HEADER);
        bounded.read_to_end(&mut start).map_err(io_error)?;
        if !start.windows(5).any(|bytes| bytes == b"\n--- ") {
            return Err(self.damaged(0));
        }
        source.seek(SeekFrom::Start(0)).map_err(io_error)?;
        let decryptor = Decryptor::new(source.clone()).map_err(|_| self.damaged(0))?;
        let mut stream = decryptor
            .decrypt(iter::once(self.info.key.identity() as &dyn age::Identity))
            .map_err(|_| self.damaged(0))?;
        let header = source.stream_position().map_err(io_error)?;
        let last = self.info.length.saturating_sub(1) / CHUNK as u64;
        let length = stream.seek(SeekFrom::End(0));
        let length = length.map_err(|error| self.failed(&error, last * CHUNK as u64))?;
        if length != self.info.length {
            return Err(wrong_length(&self.info, self.info.length, length));
        }
        // An empty chunk after a full one would be a second ciphertext of the same plaintext.
        if self.info.sealed_length != header + length + (last + 1) * TAG {
            return Err(self.damaged(last * CHUNK as u64));
        }
        stream.seek(SeekFrom::Start(0)).map_err(io_error)?;
        Ok(stream)
    }

    /// Reads from the position, at most to the end of a chunk.
    fn read_some(&mut self, buffer: &mut [u8]) -> Result<usize> {
        // Age's reader must not be asked for what lies behind the end.
        if self.position >= self.info.length || buffer.is_empty() {
            return Ok(0);
        }
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => self.begin()?,
        };
        let read = stream.seek(SeekFrom::Start(self.position)).and_then(|_| {
            let most = CHUNK - usize::try_from(self.position % CHUNK as u64).unwrap_or_default();
            let most = most.min(buffer.len());
            fill(&mut stream, &mut buffer[..most])
        });
        match read {
            // The length was authenticated, so that an end before it is one that came since.
            Ok(0) => Err(self.damaged(self.position)),
            Ok(count) => {
                self.stream = Some(stream);
                self.position += count as u64;
                Ok(count)
            }
            Err(error) => Err(self.failed(&error, self.position)),
        }
    }

    /// What an error of the stream means: age says damage with these two kinds.
    fn failed(&self, error: &io::Error, at: u64) -> ExchangeError {
        use io::ErrorKind::{InvalidData, UnexpectedEof};
        if matches!(error.kind(), InvalidData | UnexpectedEof) {
            self.damaged(at)
        } else {
            not_read(&self.info.hash.to_string(), error)
        }
    }

    fn damaged(&self, at: u64) -> ExchangeError {
        ExchangeError::FileDamaged {
            name: self.info.hash.to_string(),
            at: at - at % CHUNK as u64,
        }
    }
}

impl<R: Read + Seek> Read for SealedFileReader<R> {
    /// A chunk that does not hold is `InvalidData`, with the [`ExchangeError`] inside.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.read_some(buffer)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }
}

impl<R: Read + Seek> Seek for SealedFileReader<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
            SeekFrom::End(offset) => self.info.length.checked_add_signed(offset),
        };
        self.position = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

fn wrong_length(info: &SealedFileInfo, expected: u64, found: u64) -> ExchangeError {
    ExchangeError::FileLength {
        name: info.hash.to_string(),
        expected,
        found,
    }
}

/// The ciphertext, which outlives a stream over it.
struct Source<R>(Arc<Mutex<R>>);

impl<R> Clone for Source<R> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<R: Read> Read for Source<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        source.read(buffer)
    }
}

impl<R: Seek> Seek for Source<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let mut source = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        source.seek(to)
    }
}
