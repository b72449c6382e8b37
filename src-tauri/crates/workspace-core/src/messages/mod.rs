//! What is inside a sealed file: the messages that workspaces write to each other, as JSON.
//!
//! `exchange` carries them as bytes. They are hostile until they have been read here: unknown fields are
//! refused, numbers and texts are checked against their bounds, and what a message claims (an id, a revision, a judge) is
//! checked against what the workspace knows.

mod bounds;
mod call;
mod card;
mod entry;
mod feedback;
mod file_reference;
mod head;
mod packet;
mod receipt;
mod score_sheet;

pub use call::CallMessage;
pub use card::{CardMessage, SignedCard};
pub use entry::{AttachmentNote, EntryMessage, EntryState, PageCapture};
pub use feedback::{CriterionMean, FeedbackMessage, RoundFeedback};
pub use head::{EarlierHead, EnclosedHead, LineProof, TreeHash};
pub use packet::{JudgingCopy, PacketMessage, PieceCopy};
pub use receipt::ReceiptMessage;
pub use score_sheet::{ScoreSheetMessage, SheetCopy};

pub use bounds::{Bounded, read_checked};
pub(crate) use head::hashes;
pub use head::path;

use exchange::Bundle;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// Writes a message, as the document of a sealed file.
pub fn write<T: Serialize>(message: &T) -> Result<Vec<u8>> {
    serde_json::to_vec(message).map_err(|source| Error::message(&source))
}

/// Reads a message that somebody else wrote. A field that the message does not have is refused.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|source| Error::message(&source))
}

/// Writes a message as text, the way the store keeps it.
pub fn to_json<T: Serialize>(message: &T) -> Result<String> {
    serde_json::to_string(message).map_err(|source| Error::message(&source))
}

/// A message without files, as a bundle.
pub fn bundle<T: Serialize>(message: &T) -> Result<Bundle> {
    Ok(Bundle::new(write(message)?))
}

/// The name that a plain enumeration has in JSON, the way the store keeps it.
pub fn name_of<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        Ok(other) => Ok(other.to_string()),
        Err(source) => Err(Error::message(&source)),
    }
}

/// A plain enumeration from its name.
pub fn parse_name<T: DeserializeOwned>(name: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned()))
        .map_err(|source| Error::message(&source))
}
