//! Signed statements on keys: which ones follow them, or that they are void.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::{Identity, Keys};
use crate::{ExchangeError, Result};

/// Separates the signature under a statement from every other signature of the same keys.
const DOMAIN: &[u8] = b"awards desk 2026-11 statement on keys\0";
const SUCCESSION: u8 = 1;
const REVOCATION: u8 = 2;

/// What the owner of keys says of them: that others take their place, or that they are void. The signatures are
/// checked when it is read, so that a value of this type is always proven. Whether its signer may make it must be
/// checked by the caller, who knows which keys follow which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "StatementJson", into = "StatementJson")]
pub enum KeyStatement {
    /// New keys take the place of old ones. Signed by the old keys, and accepted by the new ones, so that nobody can
    /// name the keys of another as their own.
    Succession {
        /// The keys that are replaced.
        old: Keys,
        /// The keys that replace them.
        new: Keys,
        /// Since when, by the writer's clock, in whole milliseconds.
        at: DateTime<Utc>,
        /// The signature of the old keys.
        signature: [u8; 64],
        /// The signature of the new keys over the same bytes.
        accepted: [u8; 64],
    },
    /// Keys are void: nothing that they sign is to be believed any more, and nothing is to be sealed to them.
    Revocation {
        /// The keys.
        revoked: Keys,
        /// Whose word it is: the revoked keys' own, or that of keys which took their place.
        by: Keys,
        /// Since when, by the writer's clock, in whole milliseconds.
        at: DateTime<Utc>,
        /// The signature of `by`.
        signature: [u8; 64],
    },
}

/// A statement as it stands in JSON; its signatures are not checked yet.
#[derive(Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "kebab-case", deny_unknown_fields)]
enum StatementJson {
    Succession {
        old: Keys,
        new: Keys,
        at: DateTime<Utc>,
        signature: String,
        accepted: String,
    },
    Revocation {
        revoked: Keys,
        by: Keys,
        at: DateTime<Utc>,
        signature: String,
    },
}

impl KeyStatement {
    /// Says that the keys of `new` take the place of those of `old`.
    pub fn succession(old: &Identity, new: &Identity, at: DateTime<Utc>) -> Self {
        let at = whole_milliseconds(at);
        let bytes = signed_bytes(SUCCESSION, &old.keys(), &new.keys(), at);
        Self::Succession {
            old: old.keys(),
            new: new.keys(),
            at,
            signature: old.sign(&bytes),
            accepted: new.sign(&bytes),
        }
    }

    /// Says that keys are void.
    pub fn revocation(revoked_keys: &Keys, by: &Identity, at: DateTime<Utc>) -> Self {
        let at = whole_milliseconds(at);
        let bytes = signed_bytes(REVOCATION, revoked_keys, &by.keys(), at);
        Self::Revocation {
            revoked: revoked_keys.clone(),
            by: by.keys(),
            at,
            signature: by.sign(&bytes),
        }
    }

    /// Since when it holds, by its writer's clock: a claim.
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Succession { at, .. } | Self::Revocation { at, .. } => *at,
        }
    }

    fn is_proven(&self) -> bool {
        match self {
            Self::Succession {
                old,
                new,
                at,
                signature,
                accepted,
            } => {
                let bytes = signed_bytes(SUCCESSION, old, new, *at);
                old != new && old.verifies(&bytes, signature) && new.verifies(&bytes, accepted)
            }
            Self::Revocation {
                revoked,
                by,
                at,
                signature,
            } => by.verifies(&signed_bytes(REVOCATION, revoked, by, *at), signature),
        }
    }
}

fn whole_milliseconds(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}

/// What is signed (`docs/sealed-files.md`, "Statements on keys").
fn signed_bytes(
    statement_kind: u8,
    subject: &Keys,
    other_keys: &Keys,
    at: DateTime<Utc>,
) -> Vec<u8> {
    let mut bytes = DOMAIN.to_vec();
    bytes.push(statement_kind);
    for keys in [subject, other_keys] {
        bytes.extend_from_slice(&keys.verifying_key());
        bytes.extend_from_slice(keys.recipient_text().as_bytes());
        bytes.push(0);
    }
    bytes.extend_from_slice(at.to_rfc3339_opts(SecondsFormat::Millis, true).as_bytes());
    bytes
}

fn signature(text: &str) -> Result<[u8; 64]> {
    let mut bytes = [0; 64];
    hex::decode_to_slice(text, &mut bytes).map_err(|_| ExchangeError::StatementUnproven)?;
    Ok(bytes)
}

impl TryFrom<StatementJson> for KeyStatement {
    type Error = ExchangeError;

    fn try_from(json: StatementJson) -> Result<Self> {
        let statement = match json {
            StatementJson::Succession {
                old,
                new,
                at,
                signature: signed,
                accepted,
            } => Self::Succession {
                old,
                new,
                at,
                signature: signature(&signed)?,
                accepted: signature(&accepted)?,
            },
            StatementJson::Revocation {
                revoked,
                by,
                at,
                signature: signed,
            } => Self::Revocation {
                revoked,
                by,
                at,
                signature: signature(&signed)?,
            },
        };
        if statement.is_proven() {
            Ok(statement)
        } else {
            Err(ExchangeError::StatementUnproven)
        }
    }
}

impl From<KeyStatement> for StatementJson {
    fn from(statement: KeyStatement) -> Self {
        match statement {
            KeyStatement::Succession {
                old,
                new,
                at,
                signature,
                accepted,
            } => Self::Succession {
                old,
                new,
                at,
                signature: hex::encode(signature),
                accepted: hex::encode(accepted),
            },
            KeyStatement::Revocation {
                revoked,
                by,
                at,
                signature,
            } => Self::Revocation {
                revoked,
                by,
                at,
                signature: hex::encode(signature),
            },
        }
    }
}
