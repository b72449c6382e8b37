//! A card as a signed file: who somebody is, and what became of their keys.

use exchange::{Card, KeyStatement, Kind, Limits};
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// A card, and what its owner says of earlier keys.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CardPaper {
    /// The name and the public keys.
    pub card: Card,
    /// What the owner says of keys, the earliest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyStatement>,
}

impl CardPaper {
    /// The paper in a sealed file that the card's owner has signed.
    pub(crate) fn signed(sealed: &[u8]) -> Result<Self> {
        let opened = exchange::open(sealed, None, &Limits::default())?;
        Error::expect_kind(Kind::Card, opened.kind)?;
        let paper: Self = super::read(&opened.payload)?;
        if paper.card.address() == opened.sender.address() {
            Ok(paper)
        } else {
            Err(Error::NotTheAuthor {
                entry: opened.id.to_string(),
            })
        }
    }
}
