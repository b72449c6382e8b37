//! The key of a workspace, and what is derived from it.

use details::Detail;
use zeroize::Zeroizing;

use crate::{Result, StoreError};

/// 32 random bytes, wiped when they are dropped.
#[derive(Clone)]
pub(crate) struct Key(Zeroizing<[u8; 32]>);

impl Key {
    pub(crate) fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// A new random key.
    pub(crate) fn random() -> Result<Self> {
        Ok(Self::new(random()?))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key that tells whether `keys.json` was altered.
    pub(crate) fn for_keys(&self) -> [u8; 32] {
        blake3::derive_key("awards desk 2026 workspace keys.json tag", self.bytes())
    }

    /// The key that tells whether `log.head` was altered.
    pub(crate) fn for_head(&self) -> [u8; 32] {
        blake3::derive_key("awards desk 2026 workspace log.head tag", self.bytes())
    }

    /// The key that tells whether `backup.json` was altered.
    pub(crate) fn for_backup(&self) -> [u8; 32] {
        blake3::derive_key("awards desk 2026 workspace backup.json tag", self.bytes())
    }

    /// The key that tells whether what this computer remembers was altered.
    pub(crate) fn for_last_seen(&self) -> [u8; 32] {
        blake3::derive_key("awards desk 2026 workspace last seen tag", self.bytes())
    }

    /// The first bytes of the database file. SQLCipher would choose them at random and trust what it finds there;
    /// derived from the key they can be checked against what they must be.
    pub(crate) fn salt(&self) -> [u8; 16] {
        let derived = blake3::derive_key("awards desk 2026 workspace database salt", self.bytes());
        let mut salt = [0; 16];
        salt.copy_from_slice(&derived[..16]);
        salt
    }

    /// The statement that gives a connection the key: the key itself and the salt, so that nothing is derived from a
    /// passphrase a second time.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let key = Zeroizing::new(hex::encode(self.bytes()));
        Zeroizing::new(format!(
            "PRAGMA key = \"x'{}{}'\"",
            *key,
            hex::encode(self.salt())
        ))
    }
}

/// Random bytes of the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    fill_random(&mut bytes)?;
    Ok(bytes)
}

/// Fills a buffer with random bytes of the system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| StoreError::System {
        detail: Detail::quoted(error),
    })
}
