//! Cards: a name with public keys.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::name::normalize_name;
use super::{Address, Keys};
use crate::ExchangeError;

/// The first word of the line that is pasted: the format and its version.
const FORMAT_TAG: &str = "awards-card-1";
/// Digits of the address that end a card's keys, so that a copying error is found.
const CHECK_DIGITS: usize = 8;

/// What a person gives to others: a name and the public keys. A card says who its keys claim to
/// belong to; comparing the [`fingerprint`](Card::fingerprint) over the telephone makes sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "CardJson")]
pub struct Card {
    name: String,
    keys: Keys,
}

/// A card as it stands in JSON; its name is not normalized yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardJson {
    name: String,
    keys: Keys,
}

impl Card {
    /// A card for these keys. The name is put on one line and cut at 200 characters; it may be empty.
    pub fn new(name: &str, keys: Keys) -> Self {
        Self {
            name: normalize_name(name),
            keys,
        }
    }

    /// The name that the owner of the keys goes by. Claimed, not proven.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The public keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Where sealed files for this person wait in a mailbox.
    pub fn address(&self) -> Address {
        self.keys.address()
    }

    /// Thirty digits in six groups, to be compared over the telephone.
    pub fn fingerprint(&self) -> String {
        self.keys.fingerprint()
    }

    /// The Ed25519 key as 32 bytes.
    pub fn verifying_key(&self) -> [u8; 32] {
        self.keys.verifying_key()
    }
}

impl From<CardJson> for Card {
    fn from(json: CardJson) -> Self {
        Self::new(&json.name, json.keys)
    }
}

impl fmt::Display for Card {
    /// One line for pasting: `awards-card-1 age1… <verifying key> <check digits> <name>`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, keys } = self;
        let check = check_digits(keys);
        write!(
            f,
            "{FORMAT_TAG} {} {} {check}",
            keys.recipient_text(),
            keys.verifying_text()
        )?;
        if name.is_empty() {
            Ok(())
        } else {
            write!(f, " {name}")
        }
    }
}

impl FromStr for Card {
    type Err = ExchangeError;

    /// Reads the text form, however a mail program has broken its line. What is missing or was copied
    /// wrongly is named by [`ExchangeError::CardUnreadable`].
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unreadable = |part| ExchangeError::CardUnreadable { part };
        let mut words = text.split_whitespace();
        let mut next = |part| words.next().ok_or(unreadable(part));
        if next("beginning")? != FORMAT_TAG {
            return Err(unreadable("beginning"));
        }
        let keys = Keys::parse(next("recipient")?, next("verifying-key")?)?;
        if next("check-digits")? != check_digits(&keys) {
            return Err(unreadable("check-digits"));
        }
        Ok(Self::new(&words.collect::<Vec<_>>().join(" "), keys))
    }
}

fn check_digits(keys: &Keys) -> String {
    let mut digits = keys.address().to_string();
    digits.truncate(CHECK_DIGITS);
    digits
}
