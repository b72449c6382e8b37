//! What a sealed file says of itself to anyone.

use chrono::{DateTime, Utc};
use details::Detail;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Address, Card, ExchangeError, Identity, Keys, Kind, Result};

/// What a sealed file says of itself to anyone: it names keys and addresses, never a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The id that stays the same however often the file is delivered.
    pub id: Uuid,
    /// What it is.
    pub kind: Kind,
    /// The keys of whoever wrote and signed it.
    pub sender: Keys,
    /// For whom it is; none where anyone may read it.
    pub reader: Option<Address>,
    /// When it was sealed, by the writer's clock.
    pub made_at: DateTime<Utc>,
}

impl Header {
    /// The header of a file that is sealed now. Refuses a reader that does not fit the kind, and a text that is no instant.
    pub(crate) fn new(
        writer: &Identity,
        reader: Option<&Card>,
        kind: Kind,
        id: Uuid,
        made_at: &str,
    ) -> Result<Self> {
        if kind.is_public() == reader.is_some() {
            return Err(ExchangeError::WrongReader { kind });
        }
        let made_at = DateTime::parse_from_rfc3339(made_at)
            .map_err(|_| ExchangeError::NotAnInstant {
                text: made_at.to_owned(),
            })?
            .with_timezone(&Utc);
        Ok(Self {
            id,
            kind,
            sender: writer.keys(),
            reader: reader.map(Card::address),
            made_at,
        })
    }

    /// Reads a header whose reader fits its kind.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self> {
        let header: Self =
            serde_json::from_slice(bytes).map_err(|error| ExchangeError::Malformed {
                detail: format!("header: {error}"),
            })?;
        if header.kind.is_public() == header.reader.is_some() {
            let detail = format!("header: reader of a {}", header.kind.name());
            return Err(ExchangeError::Malformed { detail });
        }
        Ok(header)
    }

    /// The bytes that are signed and repeated inside.
    pub(crate) fn write(&self) -> Result<Vec<u8>> {
        serde_json::to_vec(self).map_err(|error| ExchangeError::NotSealable {
            detail: Detail::from(&error),
        })
    }
}
