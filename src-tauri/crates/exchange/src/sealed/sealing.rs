use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Header, Kind, container, plaintext, secrecy};
use crate::{Card, ExchangeError, Identity, Limits, Result, limits};

/// Seals a payload: encrypted to `reader` (none for a kind that anyone may read), signed by `writer`.
///
/// `made_at` is the writer's instant in RFC 3339. Sealing the same payload twice gives different
/// bytes: keep the file and deliver it again, rather than sealing again under the same id.
///
/// Refuses a reader that does not fit the kind, an instant that is none, and a file larger than
/// [`Limits::default`] lets anyone open.
pub fn seal(
    writer: &Identity,
    reader: Option<&Card>,
    kind: Kind,
    id: Uuid,
    made_at: &str,
    payload: &[u8],
) -> Result<Vec<u8>> {
    if kind.is_public() == reader.is_some() {
        return Err(ExchangeError::WrongReader { kind });
    }
    let made_at = DateTime::parse_from_rfc3339(made_at)
        .map_err(|_| ExchangeError::NotAnInstant {
            text: made_at.to_owned(),
        })?
        .with_timezone(&Utc);
    let header = Header {
        id,
        kind,
        sender: writer.keys(),
        reader: reader.map(Card::address),
        made_at,
    };
    let header = header.write()?;
    let limit = Limits::default().max_bytes;
    limits::check(payload.len() as u64, limit)?;
    let bytes = container::join(
        &header,
        // The header again, the name, and what age adds: its own header and 16 bytes every 64 KiB.
        header.len() + payload.len() + payload.len() / 4096 + 2048,
        |body| match reader {
            Some(reader) => secrecy::encrypt(reader.keys().recipient(), body, |out| {
                plaintext::write(out, &header, writer.name(), payload)
            }),
            None => plaintext::write(body, &header, writer.name(), payload).map_err(|error| {
                ExchangeError::NotSealable {
                    detail: error.to_string(),
                }
            }),
        },
        |signed| writer.sign(signed),
    )?;
    limits::check(bytes.len() as u64, limit)?;
    Ok(bytes)
}
