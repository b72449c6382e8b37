//! The key of one file of the work.

use std::fmt;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use crate::ExchangeError;

/// The key that opens one file of the work: 32 random bytes, the secret half of an X25519 pair that is made for this file
/// alone. Wiped from memory when it is dropped. Its text, `AGE-SECRET-KEY-1…`, is what the `age` program takes.
#[derive(Clone)]
pub struct FileKey(Identity);

impl FileKey {
    pub(super) fn generate() -> Self {
        Self(Identity::generate())
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.0
    }

    pub(super) fn recipient(&self) -> Recipient {
        self.0.to_public()
    }

    /// The key as text, for a document that only those read who may read the file.
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
}

impl FromStr for FileKey {
    type Err = ExchangeError;

    /// Reads what [`to_text`](FileKey::to_text) wrote.
    fn from_str(text: &str) -> Result<Self, ExchangeError> {
        let identity = text.parse().map_err(|_| ExchangeError::FileKeyUnreadable)?;
        Ok(Self(identity))
    }
}

impl PartialEq for FileKey {
    /// Compares the public halves, which takes as long wherever two keys differ.
    fn eq(&self, other: &Self) -> bool {
        self.recipient() == other.recipient()
    }
}

impl Eq for FileKey {}

impl fmt::Debug for FileKey {
    /// Never the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FileKey(…)")
    }
}

impl Serialize for FileKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for FileKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        text.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::FileKey;

    #[test]
    fn a_key_survives_its_text_and_is_never_printed() {
        let key = FileKey::generate();
        let text = key.to_text();
        assert_eq!(text.parse::<FileKey>().unwrap(), key);
        assert_ne!(FileKey::generate(), key);
        assert_eq!(format!("{key:?}"), "FileKey(…)");
        let cut = &text[..text.len() - 1];
        let refused = cut.parse::<FileKey>().unwrap_err();
        assert_eq!(refused.code(), "file-key-unreadable");
        assert!(!format!("{refused} {refused:?}").contains(cut));
    }
}
