//! What a body holds once it is open: the header again, the sender's name, the payload.

use std::io::{self, Write};

use crate::cursor::Cursor;
use crate::{ExchangeError, Result};

/// Writes a body's plaintext. The header stands in it again so that a copy whose outside was made anew
/// (signed by another, addressed to another) does not fit its inside.
pub(super) fn write(
    out: &mut dyn Write,
    header: &[u8],
    name: &str,
    payload: &[u8],
) -> io::Result<()> {
    let too_long = |_| io::Error::from(io::ErrorKind::InvalidInput);
    out.write_all(&u32::try_from(header.len()).map_err(too_long)?.to_be_bytes())?;
    out.write_all(header)?;
    out.write_all(&u16::try_from(name.len()).map_err(too_long)?.to_be_bytes())?;
    out.write_all(name.as_bytes())?;
    out.write_all(payload)
}

/// Reads a body's plaintext: the sender's name and the payload. A header other than the outer one is
/// [`ExchangeError::Altered`].
pub(super) fn read(plaintext: &[u8], header: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut cursor = Cursor::new(plaintext);
    if cursor.long() != Some(header) {
        return Err(ExchangeError::Altered);
    }
    let name = cursor
        .short()
        .and_then(|name| str::from_utf8(name).ok())
        .ok_or_else(|| ExchangeError::Malformed {
            detail: "sender's name".to_owned(),
        })?;
    Ok((name.to_owned(), cursor.rest().to_vec()))
}
