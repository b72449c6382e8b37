//! What is inside a sealed file: the papers that workspaces write to each other, as JSON.
//!
//! `exchange` carries them as bytes. They are hostile until they have been read here: unknown fields are
//! refused, numbers and texts are held against their bounds, and what a paper claims (an id, a revision, a judge) is held against what the workspace knows.

mod bounds;
mod call;
mod card;
mod entry;
mod feedback;
mod head;
mod packet;
mod receipt;
mod score_sheet;

pub use call::CallPaper;
pub use card::{CardPaper, SignedCard};
pub use entry::{AttachmentNote, EntryPaper, EntryState, PageTaken};
pub use feedback::{CriterionMean, FeedbackPaper, RoundFeedback};
pub use head::{EarlierHead, HandedHead, LineProof, TreeHash};
pub use packet::{JudgingCopy, PacketPaper, PieceCopy};
pub use receipt::ReceiptPaper;
pub use score_sheet::{ScoreSheetPaper, SheetCopy};

pub(crate) use bounds::{Bounded, received};
pub(crate) use head::{hashes, path};

use exchange::Parcel;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// Writes a paper, as the document of a sealed file.
pub fn write<T: Serialize>(paper: &T) -> Result<Vec<u8>> {
    serde_json::to_vec(paper).map_err(|source| Error::paper(&source))
}

/// Reads a paper that somebody else wrote. A field that the paper does not have is refused.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    serde_json::from_slice(bytes).map_err(|source| Error::paper(&source))
}

/// Writes a paper as text, the way the store keeps it.
pub(crate) fn text<T: Serialize>(paper: &T) -> Result<String> {
    serde_json::to_string(paper).map_err(|source| Error::paper(&source))
}

/// A paper without files, as a parcel.
pub fn parcel<T: Serialize>(paper: &T) -> Result<Parcel> {
    Ok(Parcel::new(write(paper)?))
}

/// The name that a plain enumeration has in JSON, the way the store keeps it.
pub(crate) fn name_of<T: Serialize>(value: &T) -> Result<String> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        Ok(other) => Ok(other.to_string()),
        Err(source) => Err(Error::paper(&source)),
    }
}

/// A plain enumeration from its name.
pub(crate) fn name<T: DeserializeOwned>(name: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(name.to_owned()))
        .map_err(|source| Error::paper(&source))
}
