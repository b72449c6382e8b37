//! What a person confirmed.

use crate::{Result, TrustError};

/// Whether a person agreed that some keys are those of whom they know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirm {
    /// Nobody was asked, as when a mailbox is looked through.
    Nobody,
    /// A person was shown this fingerprint and agreed.
    Shown(String),
    /// Whoever calls knows whose keys they are, as a rehearsal that made them.
    Caller,
}

impl Confirm {
    /// Refuses where nobody agreed to these very keys. `known` is the fingerprint that they would replace.
    pub fn require_confirmed(&self, fingerprint: &str, known: Option<&str>) -> Result<()> {
        match self {
            Self::Caller => Ok(()),
            Self::Shown(shown) if shown == fingerprint => Ok(()),
            Self::Shown(_) | Self::Nobody => Err(TrustError::Unconfirmed {
                fingerprint: fingerprint.to_owned(),
                known: known.map(str::to_owned),
            }
            .into()),
        }
    }
}
