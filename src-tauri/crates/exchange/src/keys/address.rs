//! The address of a person in a mailbox.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ExchangeError;

/// Where a person's sealed files wait in a mailbox: the BLAKE3 hash of their public keys, shown as 64
/// lower-case hexadecimal digits. It tells nothing of the name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address([u8; 32]);

impl Address {
    pub(crate) fn new(hash: [u8; 32]) -> Self {
        Self(hash)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

impl FromStr for Address {
    type Err = ExchangeError;

    /// Reads the 64 digits of [`Display`](fmt::Display); anything else is [`ExchangeError::CardUnreadable`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut hash = [0; 32];
        hex::decode_to_slice(text, &mut hash)
            .map_err(|_| ExchangeError::CardUnreadable { part: "address" })?;
        Ok(Self(hash))
    }
}

impl TryFrom<String> for Address {
    type Error = ExchangeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}
