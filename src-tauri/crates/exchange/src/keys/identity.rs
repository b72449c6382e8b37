//! Secret keys, and the bytes in which they are kept.

use std::fmt;

use age::secrecy::ExposeSecret;
use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use super::name::normalize_name;
use super::{Address, Card, Keys};
use crate::cursor::Cursor;
use crate::{ExchangeError, Result};

/// The version of [`Identity::to_bytes`].
const VERSION: u8 = 1;
/// Length of an X25519 secret key in age's text form, `AGE-SECRET-KEY-1…`.
const AGE_SECRET: usize = 74;

/// A person's secret keys, X25519 to open what was sealed for them and Ed25519 to sign, with the name
/// they go by. The keys are wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Identity {
    name: String,
    reading: age::x25519::Identity,
    signing: SigningKey,
}

impl Identity {
    /// New keys from the system's randomness, for a person who goes by `name`.
    ///
    /// Fails only where the system has no randomness to give.
    pub fn generate(name: &str) -> Result<Self> {
        let mut seed = Zeroizing::new([0; 32]);
        getrandom::fill(seed.as_mut_slice()).map_err(|_| ExchangeError::NoRandomness)?;
        Ok(Self {
            name: normalize_name(name),
            reading: age::x25519::Identity::generate(),
            signing: SigningKey::from_bytes(&seed),
        })
    }

    /// The secret keys and the name as bytes, to be kept inside the encrypted database and nowhere else.
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let reading = self.reading.to_string();
        let signing = Zeroizing::new(self.signing.to_bytes());
        let parts = [
            &[VERSION],
            signing.as_slice(),
            reading.expose_secret().as_bytes(),
            self.name.as_bytes(),
        ];
        // Room for everything at once: a vector that grows leaves a copy of the keys behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(parts.iter().map(|p| p.len()).sum()));
        for part in parts {
            bytes.extend_from_slice(part);
        }
        bytes
    }

    /// Reads what [`to_bytes`](Identity::to_bytes) wrote. Anything else is
    /// [`ExchangeError::IdentityUnreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        Self::read(bytes).ok_or(ExchangeError::IdentityUnreadable)
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let mut cursor = Cursor::new(bytes);
        if cursor.array()? != [VERSION] {
            return None;
        }
        let signing = SigningKey::from_bytes(&Zeroizing::new(cursor.array()?));
        let reading = str::from_utf8(cursor.take(AGE_SECRET)?)
            .ok()?
            .parse()
            .ok()?;
        let name = normalize_name(str::from_utf8(cursor.rest()).ok()?);
        Some(Self {
            name,
            reading,
            signing,
        })
    }

    /// The public card.
    pub fn card(&self) -> Card {
        Card::new(&self.name, self.keys())
    }

    /// Where sealed files for this person wait in a mailbox.
    pub fn address(&self) -> Address {
        self.keys().address()
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn keys(&self) -> Keys {
        Keys::new(self.reading.to_public(), self.signing.verifying_key())
    }

    pub(crate) fn reading(&self) -> &age::x25519::Identity {
        &self.reading
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> [u8; 64] {
        self.signing.sign(bytes).to_bytes()
    }
}

impl fmt::Debug for Identity {
    /// Names the owner by address, never a secret key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identity({})", self.address())
    }
}
