//! What a body holds once it is open: the header again, the sender's name, the inner signature, the bundle.

use std::io::{self, Write};

use crate::cursor::Cursor;
use crate::original::{Original, SIGNATURE};
use crate::{Bundle, ExchangeError, Header, Result};

/// Writes a body's plaintext. The header stands in it again so that a copy whose outside was made again
/// (signed by another, addressed to another) does not fit its inside.
pub(super) fn write(
    output: &mut dyn Write,
    header: &[u8],
    name: &str,
    original: &Original,
    bundle: &Bundle,
) -> io::Result<()> {
    let too_long = |_| io::Error::from(io::ErrorKind::InvalidInput);
    output.write_all(&u32::try_from(header.len()).map_err(too_long)?.to_be_bytes())?;
    output.write_all(header)?;
    output.write_all(&u16::try_from(name.len()).map_err(too_long)?.to_be_bytes())?;
    output.write_all(name.as_bytes())?;
    output.write_all(original.signature())?;
    bundle.write(output)
}

/// What was in a body.
pub(super) struct BodyContents {
    pub(super) name: String,
    pub(super) bundle: Bundle,
    pub(super) original: Original,
}

/// Reads a body's plaintext. A header other than the outer one, and a bundle that its author did not sign, are
/// [`ExchangeError::Altered`].
pub(super) fn read(plaintext: &[u8], (header, bytes): (&Header, &[u8])) -> Result<BodyContents> {
    let mut cursor = Cursor::new(plaintext);
    if cursor.long() != Some(bytes) {
        return Err(ExchangeError::Altered);
    }
    let malformed = |detail: &str| ExchangeError::Malformed {
        detail: detail.to_owned(),
    };
    let name = cursor.short().and_then(|name| str::from_utf8(name).ok());
    let name = name.ok_or_else(|| malformed("sender's name"))?.to_owned();
    let signature = cursor.array::<SIGNATURE>();
    let signature = signature.ok_or_else(|| malformed("inner signature"))?;
    let bundle = Bundle::from_bytes(cursor.rest())?;
    let original = Original::opened((header, bytes), &name, signature, &bundle)?;
    Ok(BodyContents {
        name,
        bundle,
        original,
    })
}
