//! Opening sealed files.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::container::{self, Parts};
use super::{encryption, plaintext};
use crate::{Bundle, Card, ExchangeError, Header, Identity, Kind, Limits, Original, Result};

/// A sealed file that was opened: its signature holds, its inside fits its outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The id that stays the same however often the file is delivered.
    pub id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// Who signed it. The keys are proven, the name is what they call themselves.
    pub sender: Card,
    /// When it was sealed, by the sender's clock: a claim, no proof.
    pub made_at: DateTime<Utc>,
    /// The payload, not validated yet.
    pub bundle: Bundle,
    /// What its author signed of it, to be kept.
    pub original: Original,
}

/// Opens a sealed file. `reader` is who opens it; a card or a call opens without.
///
/// Every refusal has its own [`ExchangeError`]: too large, no sealed file, a newer format, truncated,
/// malformed, a signature that does not hold, for someone else, altered inside, no bundle.
pub fn open(bytes: &[u8], reader: Option<&Identity>, limits: &Limits) -> Result<Opened> {
    let (header, parts) = verified(bytes, limits)?;
    let outside = (&header, parts.header);
    let content = match header.reader {
        None => plaintext::read(parts.body, outside)?,
        Some(address) => {
            let reader = reader
                .filter(|reader| reader.address() == address)
                .ok_or_else(|| ExchangeError::ForSomeoneElse {
                    reader: address.to_string(),
                })?;
            plaintext::read(&encryption::decrypt(reader.reading(), parts.body)?, outside)?
        }
    };
    let Header {
        id,
        kind,
        sender,
        made_at,
        ..
    } = header;
    Ok(Opened {
        id,
        kind,
        sender: Card::new(&content.name, sender),
        made_at,
        bundle: content.bundle,
        original: content.original,
    })
}

/// Reads what a sealed file says of itself, for whomever it is. The signature is checked, the body
/// stays closed.
pub fn peek(bytes: &[u8], limits: &Limits) -> Result<Header> {
    verified(bytes, limits).map(|(header, _)| header)
}

/// The header and the parts of a file whose signature holds.
fn verified<'a>(bytes: &'a [u8], limits: &Limits) -> Result<(Header, Parts<'a>)> {
    let parts = container::split(bytes, limits)?;
    let header = Header::read(parts.header)?;
    if header.sender.verifies(parts.signed, &parts.signature) {
        Ok((header, parts))
    } else {
        Err(ExchangeError::BadSignature)
    }
}
