//! Sealing a file of the work: once, in bounded memory.

use std::io::{self, Read, Write};
use std::iter;
use std::path::Path;

use age::Encryptor;
use details::Detail;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::progress::{OnBytes, report};
use super::{FileHash, FileKey, StoredFile};
use crate::sealed_file::{not_read, not_saved};
use crate::{ExchangeError, Result};

/// Plain bytes in one chunk of the stream; each chunk has 16 bytes more as ciphertext.
pub(super) const CHUNK: usize = 64 << 10;
/// Bytes that are read, hashed and sealed in one step: whole chunks.
const STEP: usize = 16 * CHUNK;

/// The most bytes of a file: places in it are counted with a sign.
const MOST: u64 = i64::MAX as u64;

/// A file that is to be sealed.
#[derive(Debug)]
pub struct PlainFile<'a, R> {
    /// How messages name it.
    pub name: &'a str,
    /// How many bytes it has; one that has more or fewer by the time it was read is [`ExchangeError::FileChanged`].
    pub length: u64,
    /// Its content.
    pub content: R,
}

/// All that a reader of one file of the work must know: what a document carries beside its name and its media type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealedFileInfo {
    /// The key that opens it.
    pub key: FileKey,
    /// The length of the plaintext in bytes.
    pub length: u64,
    /// The hash of the plaintext.
    pub plain_hash: FileHash,
    /// The length of the ciphertext in bytes.
    pub sealed_length: u64,
    /// The hash of the ciphertext: the name of the file in folders and mailboxes.
    pub hash: FileHash,
}

impl SealedFileInfo {
    /// The file as it lies in a folder or a mailbox.
    pub fn stored(&self) -> StoredFile {
        StoredFile {
            hash: self.hash,
            length: self.sealed_length,
        }
    }
}

/// Seals a file under a new random key and writes the ciphertext to `sink`: an age file (version 1, binary) to one X25519
/// recipient, whose key nobody has but in what is returned. Holds some megabytes in memory, however long the file is. Blocks.
///
/// What was written before an error is of no use to anybody.
pub fn seal_file(
    mut plain: PlainFile<'_, impl Read>,
    sink: impl Write,
    progress: OnBytes<'_>,
) -> Result<SealedFileInfo> {
    crate::limits::check(plain.length, MOST)?;
    let not_saved = |error: io::Error| not_saved(Path::new(plain.name), &error);
    let key = FileKey::generate();
    let recipient = key.recipient();
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(|error| ExchangeError::NotSealable {
            detail: Detail::quoted(error),
        })?;
    let mut stream = encryptor
        .wrap_output(HashingWriter::new(sink))
        .map_err(not_saved)?;
    let mut plain_hasher = blake3::Hasher::new();
    let mut buffer = Zeroizing::new(vec![0; STEP]);
    let mut done = 0;
    loop {
        report(progress, done, plain.length)?;
        let count =
            fill(&mut plain.content, &mut buffer).map_err(|error| not_read(plain.name, &error))?;
        let bytes = &buffer[..count];
        plain_hasher.update(bytes);
        stream.write_all(bytes).map_err(not_saved)?;
        done += count as u64;
        if count < STEP || done > plain.length {
            break;
        }
    }
    if done != plain.length {
        return Err(ExchangeError::FileChanged {
            name: plain.name.to_owned(),
        });
    }
    let mut written = stream.finish().map_err(not_saved)?;
    written.flush().map_err(not_saved)?;
    report(progress, done, plain.length)?;
    Ok(SealedFileInfo {
        key,
        length: done,
        plain_hash: FileHash::of(&plain_hasher),
        sealed_length: written.length,
        hash: FileHash::of(&written.hasher),
    })
}

/// Reads until the buffer is full or the source has ended; how many bytes there were.
pub(crate) fn fill(source: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match source.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Counts and hashes what is written through it.
struct HashingWriter<W> {
    sink: W,
    hasher: blake3::Hasher,
    length: u64,
}

impl<W> HashingWriter<W> {
    fn new(sink: W) -> Self {
        Self {
            sink,
            hasher: blake3::Hasher::new(),
            length: 0,
        }
    }
}

impl<W: Write> Write for HashingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.sink.write(bytes)?;
        self.hasher.update(&bytes[..count]);
        self.length += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}
