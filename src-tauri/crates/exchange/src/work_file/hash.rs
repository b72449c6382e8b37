//! The name of a file of the work: the hash of its ciphertext.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ExchangeError;

/// The BLAKE3 hash of a content. As text it is 64 hexadecimal digits in lower case: a name that is safe on every file
/// system, and the only form in which a name that comes from elsewhere is taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileHash([u8; 32]);

/// A file of the work as it lies in a folder or a mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoredFile {
    /// The hash of its ciphertext, which is its name.
    pub hash: FileHash,
    /// The length of its ciphertext in bytes.
    pub length: u64,
}

impl FileHash {
    /// A hash by its bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes of the hash.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What a hasher has come to.
    pub(crate) fn of(hasher: &blake3::Hasher) -> Self {
        Self(hasher.finalize().into())
    }
}

impl fmt::Display for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for FileHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileHash({self})")
    }
}

impl FromStr for FileHash {
    type Err = ExchangeError;

    /// Reads 64 hexadecimal digits in lower case, and nothing else.
    fn from_str(text: &str) -> Result<Self, ExchangeError> {
        let unreadable = || ExchangeError::FileHashUnreadable {
            text: crate::shown_name(text).chars().take(80).collect(),
        };
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| unreadable())?;
        let hash = Self(bytes);
        // `hex` takes capitals as well; one file must not have two names.
        if hash.to_string() == text {
            Ok(hash)
        } else {
            Err(unreadable())
        }
    }
}

impl TryFrom<String> for FileHash {
    type Error = ExchangeError;

    fn try_from(text: String) -> Result<Self, ExchangeError> {
        text.parse()
    }
}

impl From<FileHash> for String {
    fn from(hash: FileHash) -> Self {
        hash.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::FileHash;

    #[test]
    fn only_its_own_text_is_a_hash() {
        let hash = FileHash::new([0xab; 32]);
        let text = hash.to_string();
        assert_eq!(text.parse::<FileHash>().unwrap(), hash);
        for other in [
            text.to_uppercase(),
            format!("{text}0"),
            text[1..].to_owned(),
            format!("../{}", &text[3..]),
            String::new(),
        ] {
            let refused = other.parse::<FileHash>().unwrap_err();
            assert_eq!(refused.code(), "file-hash-unreadable", "{other}");
        }
    }
}
