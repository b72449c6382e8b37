//! Public keys, with their address and their fingerprint.

use std::fmt;

use age::x25519::Recipient;
use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::Address;
use crate::{ExchangeError, Result};

/// Separates the hash of an address from any other hash of the same keys.
const ADDRESS: &str = "awards desk 2026-11 address of public keys";
/// Separates the hash of a fingerprint from any other hash of the same keys.
const FINGERPRINT: &str = "awards desk 2026-11 fingerprint of public keys";
/// Groups of a fingerprint: six times five decimal digits, nearly 100 bits.
const GROUPS: usize = 6;

/// The public halves of a person's two keys: X25519 (age) to encrypt to them, Ed25519 to check what
/// they signed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "KeysJson", into = "KeysJson")]
pub struct Keys {
    recipient: Recipient,
    verifying: VerifyingKey,
}

/// Keys as they stand in JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeysJson {
    /// The X25519 key in age's own text form, `age1…`.
    recipient: String,
    /// The Ed25519 key, 64 hexadecimal digits.
    verifying_key: String,
}

impl Keys {
    pub(crate) fn new(recipient: Recipient, verifying: VerifyingKey) -> Self {
        Self {
            recipient,
            verifying,
        }
    }

    /// Reads both keys from their text. Refuses a key that is no point of the curve, and a weak one,
    /// whose signatures would prove nothing.
    pub(crate) fn parse(recipient: &str, verifying_key: &str) -> Result<Self> {
        let unreadable = |part| move || ExchangeError::CardUnreadable { part };
        let recipient = recipient.parse().ok().ok_or_else(unreadable("recipient"))?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(verifying_key, &mut bytes)
            .ok()
            .ok_or_else(unreadable("verifying-key"))?;
        let verifying = VerifyingKey::from_bytes(&bytes)
            .ok()
            .filter(|key| !key.is_weak())
            .ok_or_else(unreadable("verifying-key"))?;
        Ok(Self {
            recipient,
            verifying,
        })
    }

    /// Where sealed files for these keys wait in a mailbox.
    pub fn address(&self) -> Address {
        let mut hasher = blake3::Hasher::new_derive_key(ADDRESS);
        self.feed(&mut hasher);
        Address::new(*hasher.finalize().as_bytes())
    }

    /// Thirty digits in six groups, to be read out over the telephone and compared with what the other
    /// person sees: `04217 99310 …`.
    pub fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new_derive_key(FINGERPRINT);
        self.feed(&mut hasher);
        let mut stream = hasher.finalize_xof();
        let groups = [(); GROUPS].map(|()| {
            let mut bytes = [0; 8];
            stream.fill(&mut bytes);
            format!("{:05}", u64::from_be_bytes(bytes) % 100_000)
        });
        groups.join(" ")
    }

    /// The Ed25519 key as 32 bytes: what marks the author of an entry.
    pub fn verifying_key(&self) -> [u8; 32] {
        self.verifying.to_bytes()
    }

    pub(crate) fn recipient(&self) -> &Recipient {
        &self.recipient
    }

    /// Whether these keys signed these bytes, by the strict rules: no weak key, one form of a signature.
    pub(crate) fn verifies(&self, bytes: &[u8], signature: &[u8; 64]) -> bool {
        self.verifying
            .verify_strict(bytes, &Signature::from_bytes(signature))
            .is_ok()
    }

    pub(crate) fn recipient_text(&self) -> String {
        self.recipient.to_string()
    }

    pub(crate) fn verifying_text(&self) -> String {
        hex::encode(self.verifying.as_bytes())
    }

    fn feed(&self, hasher: &mut blake3::Hasher) {
        hasher.update(self.verifying.as_bytes());
        hasher.update(self.recipient_text().as_bytes());
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Keys({})", self.address())
    }
}

impl TryFrom<KeysJson> for Keys {
    type Error = ExchangeError;

    fn try_from(json: KeysJson) -> Result<Self> {
        Self::parse(&json.recipient, &json.verifying_key)
    }
}

impl From<Keys> for KeysJson {
    fn from(keys: Keys) -> Self {
        Self {
            recipient: keys.recipient_text(),
            verifying_key: keys.verifying_text(),
        }
    }
}
