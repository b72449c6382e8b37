//! Encryption to one reader: an age file (<https://age-encryption.org/v1>) with an X25519 recipient.

use std::io::{self, Read, Write};
use std::iter;

use age::x25519::{Identity, Recipient};
use age::{Decryptor, Encryptor};
use details::Detail;

use crate::{ExchangeError, Result};

/// The most that is read of an age header. One written here takes up to 400 bytes; a long one made of
/// thousands of stanzas would keep the reader's parser busy for hours.
const MAX_AGE_HEADER: usize = 4096;

/// Appends to `output` what `write` writes, encrypted to `reader`.
pub(super) fn encrypt(
    reader: &Recipient,
    output: &mut Vec<u8>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<()> {
    let encryptor =
        Encryptor::with_recipients(iter::once(reader as &dyn age::Recipient)).map_err(|error| {
            ExchangeError::NotSealable {
                detail: Detail::quoted(error),
            }
        })?;
    let mut stream = encryptor.wrap_output(output).map_err(not_sealable)?;
    write(&mut stream).map_err(not_sealable)?;
    stream.finish().map_err(not_sealable)?;
    Ok(())
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the shape that map_err takes"
)]
fn not_sealable(error: io::Error) -> ExchangeError {
    ExchangeError::NotSealable {
        detail: Detail::from(&error),
    }
}

/// The plain bytes. [`ExchangeError::Altered`] where they cannot be decrypted, although the signature over
/// the file holds.
pub(super) fn decrypt(reader: &Identity, body: &[u8]) -> Result<Vec<u8>> {
    let header = &body[..body.len().min(MAX_AGE_HEADER)];
    if !header.windows(5).any(|bytes| bytes == b"\n--- ") {
        return Err(ExchangeError::Malformed {
            detail: "age header".to_owned(),
        });
    }
    let decryptor = Decryptor::new_buffered(body).map_err(|_| ExchangeError::Altered)?;
    let mut stream = decryptor
        .decrypt(iter::once(reader as &dyn age::Identity))
        .map_err(|_| ExchangeError::Altered)?;
    // The plaintext is shorter than the body, which has been checked against the limits.
    let mut plaintext = Vec::with_capacity(body.len());
    stream
        .read_to_end(&mut plaintext)
        .map_err(|_| ExchangeError::Altered)?;
    Ok(plaintext)
}
