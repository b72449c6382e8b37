//! Sealing a bundle.

use details::Detail;
use uuid::Uuid;

use super::{container, encryption, plaintext};
use crate::original::Original;
use crate::{Bundle, Card, ExchangeError, Header, Identity, Kind, Limits, Result, limits};

/// Seals a bundle: encrypted to `reader` (none for a kind that anyone may read), signed by `writer` inside and outside.
///
/// `made_at` is the writer's instant in RFC 3339. Sealing the same bundle twice gives different
/// bytes: keep the file and deliver it again, rather than sealing again under the same id.
///
/// Refuses a reader that does not fit the kind, a text that is no instant, a bundle that nobody could read
/// ([`Bundle::to_bytes`]), and a file larger than [`Limits::default`] lets anyone open.
pub fn seal(
    writer: &Identity,
    reader: Option<&Card>,
    kind: Kind,
    id: Uuid,
    made_at: &str,
    bundle: &Bundle,
) -> Result<Vec<u8>> {
    let header = Header::new(writer, reader, kind, id, made_at)?.write()?;
    let (limit, length) = (Limits::default().max_bytes, bundle.length());
    limits::check(length as u64, limit)?;
    bundle.check()?;
    let original = Original::of(writer, &header, bundle)?;
    let write = |output: &mut dyn std::io::Write| {
        plaintext::write(output, &header, writer.name(), &original, bundle)
    };
    let bytes = container::join(
        &header,
        // The header again, the name, the inner signature, and what age adds: its own header and 16 bytes every 64 KiB.
        header.len() + length + length / 4096 + 2048,
        |body| match reader {
            Some(reader) => encryption::encrypt(reader.keys().recipient(), body, write),
            None => write(body).map_err(|error| ExchangeError::NotSealable {
                detail: Detail::from(&error),
            }),
        },
        |signed| writer.sign(signed),
    )?;
    limits::check(bytes.len() as u64, limit)?;
    Ok(bytes)
}
