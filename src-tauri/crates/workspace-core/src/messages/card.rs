//! A card as a signed file: who somebody is, and what became of their keys.

use exchange::{Card, KeyStatement, Kind, Limits, Original};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Error, Result};

/// A card, and what its owner says of earlier keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardMessage {
    /// The name and the public keys.
    pub card: Card,
    /// What the owner says of keys, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyStatement>,
}

impl CardMessage {
    /// The message in a sealed file that the card's owner has signed.
    pub(crate) fn open_signed(sealed: &[u8]) -> Result<Self> {
        let opened = exchange::open(sealed, None, &Limits::default())?;
        Error::expect_kind(Kind::Card, opened.kind)?;
        let message: Self = super::read(&opened.bundle.document)?;
        if message.card.address() == opened.sender.address() {
            Ok(message)
        } else {
            Err(Error::NotTheAuthor {
                entry: opened.id.to_string(),
            })
        }
    }
}

/// A card together with its owner's signature over it, as the desk keeps it of a judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCard {
    card: Card,
    sealed: Uuid,
    original: Original,
}

impl SignedCard {
    /// Opens a sealed file that must be a card. It says who its keys claim to be, and proves no more.
    pub fn open(sealed: &[u8]) -> Result<Self> {
        let opened = exchange::open(sealed, None, &Limits::default())?;
        Error::expect_kind(Kind::Card, opened.kind)?;
        Ok(Self {
            card: opened.sender,
            sealed: opened.id,
            original: opened.original,
        })
    }

    /// The card.
    pub fn card(&self) -> &Card {
        &self.card
    }

    /// The sealed file that it came in.
    pub fn sealed_id(&self) -> Uuid {
        self.sealed
    }

    /// What its owner signed.
    pub fn original(&self) -> &Original {
        &self.original
    }
}
