//! A call as its sealed file says it, and what is followed by it.

use exchange::{Card, KeyStatement, Kind};
use rules::Call;
use store::{Connection, FollowedCallRow};

use crate::Result;
use crate::messages::CallMessage;
use crate::witness::Witness;

/// A call whose signature holds; whose it is has not been judged.
#[derive(Debug)]
pub struct SignedCall {
    /// The call.
    pub call: Call,
    /// Its text.
    pub toml: String,
    /// Who signed it.
    pub sender: Card,
    /// What its desk says of its keys.
    pub statements: Vec<KeyStatement>,
    /// The head of the desk's log that came with it.
    pub witness: Box<Witness>,
}

impl SignedCall {
    /// Reads a sealed file.
    pub fn read(sealed: &[u8]) -> Result<Self> {
        let (message, call) = CallMessage::open_signed(sealed)?;
        Ok(Self {
            call,
            toml: message.call,
            sender: message.desk,
            statements: message.keys,
            witness: Box::new(Witness::with(Kind::Call, message.head)),
        })
    }
}

/// The edition of a call as it is followed, with the desk that runs it.
pub(super) fn followed_as(call: &Call, desk: String) -> FollowedCallRow {
    FollowedCallRow {
        programme: call.programme.id.clone(),
        edition: call.edition.id.clone(),
        desk,
    }
}

/// Every edition that is followed with the desk that is followed for it now, the one that was confirmed last at the end.
pub fn followed_calls(conn: &Connection) -> Result<Vec<FollowedCallRow>> {
    let mut all: Vec<FollowedCallRow> = Vec::new();
    for row in store::followed_call::all(conn)? {
        all.retain(|it| (&it.programme, &it.edition) != (&row.programme, &row.edition));
        all.push(row);
    }
    Ok(all)
}
