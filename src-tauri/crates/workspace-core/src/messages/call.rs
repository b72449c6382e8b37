//! The call, as the desk hands it out.

use exchange::{Card, KeyStatement, Kind, Limits};
use rules::Call;
use serde::{Deserialize, Serialize};

use super::{Bounded, EnclosedHead};
use crate::{Error, Result};

/// A published version of the call and the desk's card: what an entrant needs to enter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallMessage {
    /// The call as TOML, exactly as published.
    pub call: String,
    /// To whom entries are sealed and whose receipts to believe.
    pub desk: Card,
    /// What the desk says of its keys, the earliest first: how it came from those that an entrant may know to these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<KeyStatement>,
    /// Where the desk's log ended after the line that published this version.
    pub head: EnclosedHead,
}

impl CallMessage {
    /// The message and the call in a sealed file that the desk it names has signed.
    pub fn open_signed(sealed: &[u8]) -> Result<(Self, Call)> {
        let opened = exchange::open(sealed, None, &Limits::default())?;
        Error::expect_kind(Kind::Call, opened.kind)?;
        let message: Self = super::read(&opened.bundle.document)?;
        if message.desk.address() != opened.sender.address() {
            return Err(Error::NotTheDesk);
        }
        message.head.check()?;
        let call = Call::from_published(&message.call)?;
        Ok((message, call))
    }
}
