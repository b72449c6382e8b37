//! The frame of a sealed file: magic, version, header, body, signature (`docs/sealed-files.md`).

use crate::cursor::Cursor;
use crate::original::SIGNATURE;
use crate::{ExchangeError, Limits, Result};

/// A byte above ASCII, three letters and the line ends that a transfer "as text" would change.
pub(crate) const MAGIC: [u8; 8] = *b"\x89AWD\r\n\x1a\n";
/// The format that this program writes, and the newest that it reads.
const VERSION: u16 = 1;

/// A sealed file taken apart. Nothing in it is proven yet.
pub(super) struct Parts<'a> {
    pub(super) header: &'a [u8],
    pub(super) body: &'a [u8],
    /// Everything before the signature: what the signature is over.
    pub(super) signed: &'a [u8],
    pub(super) signature: [u8; SIGNATURE],
}

/// Takes a file apart without copying it; lengths are checked against the limits and the file's real
/// length.
pub(super) fn split<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Parts<'a>> {
    crate::limits::check(bytes.len() as u64, limits.max_bytes)?;
    let start = &bytes[..bytes.len().min(MAGIC.len())];
    if !MAGIC.starts_with(start) {
        return Err(ExchangeError::NotASealedFile);
    }
    parts(bytes, limits).unwrap_or(Err(ExchangeError::Truncated))
}

/// The parts, none where the file ends before they do.
fn parts<'a>(bytes: &'a [u8], limits: &Limits) -> Option<Result<Parts<'a>>> {
    let mut cursor = Cursor::new(bytes);
    cursor.take(MAGIC.len())?;
    let version = cursor.u16()?;
    if version > VERSION {
        return Some(Err(ExchangeError::NewerFormat {
            found: version,
            known: VERSION,
        }));
    }
    if version == 0 {
        return Some(Err(malformed("version 0")));
    }
    let length = cursor.length()?;
    if length > limits.max_header {
        return Some(Err(malformed("header: too long")));
    }
    let header = cursor.take(length)?;
    let body = cursor.long()?;
    let signed_part = &bytes[..bytes.len() - cursor.rest().len()];
    let signature = cursor.array()?;
    if cursor.rest().is_empty() {
        Some(Ok(Parts {
            header,
            body,
            signed: signed_part,
            signature,
        }))
    } else {
        Some(Err(malformed("bytes after the signature")))
    }
}

fn malformed(detail: &str) -> ExchangeError {
    ExchangeError::Malformed {
        detail: detail.to_owned(),
    }
}

/// Puts a file together: `body` appends the body, `sign` signs what precedes the signature.
pub(super) fn join(
    header: &[u8],
    body_hint: usize,
    body: impl FnOnce(&mut Vec<u8>) -> Result<()>,
    sign: impl FnOnce(&[u8]) -> [u8; SIGNATURE],
) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(header.len() + body_hint + 128);
    bytes.extend_from_slice(&MAGIC);
    bytes.extend_from_slice(&VERSION.to_be_bytes());
    bytes.extend_from_slice(&length(header.len())?);
    bytes.extend_from_slice(header);
    let at = bytes.len();
    bytes.extend_from_slice(&[0; 4]);
    body(&mut bytes)?;
    let body_length = length(bytes.len() - at - 4)?;
    bytes[at..at + 4].copy_from_slice(&body_length);
    let signature = sign(&bytes);
    bytes.extend_from_slice(&signature);
    Ok(bytes)
}

fn length(bytes: usize) -> Result<[u8; 4]> {
    u32::try_from(bytes)
        .map(u32::to_be_bytes)
        .map_err(|_| ExchangeError::TooLarge {
            bytes: bytes as u64,
            limit: u64::from(u32::MAX),
        })
}
