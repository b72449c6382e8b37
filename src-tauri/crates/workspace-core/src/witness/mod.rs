//! What entrants and judges hold of a desk's log: the signed heads that came with receipts, packets, calls and feedback. A
//! log that was rewritten, cut off or put back contradicts them, so that nobody has to trust the desk.

/// Files that somebody else made.
mod bytes;
/// Checking a desk's log against heads.
mod check_log;
/// When two heads cannot both be of one log.
mod contradiction;
/// Where a log departs from what was handed out.
mod departure;
/// Heads as a file.
mod file;
/// Keeping the heads that come in.
mod keep;
/// The page given to somebody who contests a result.
pub mod page;
/// Where heads are found.
mod sources;

pub use crate::error::WitnessError;
pub use check_log::check_log;
pub use check_log::{HeadOutcome, HeadSays, LogCheck, SourceHeads};
pub(crate) use contradiction::contradict;
pub use departure::Departure;
pub use file::WitnessFile;
pub use keep::{contradictions, keep};
pub use sources::held_heads;
pub use sources::{in_file, in_workspace, save};

use details::Detail;
use exchange::Kind;
use serde::{Deserialize, Serialize};

use crate::messages::{Bounded, EnclosedHead, LineProof};
use crate::{Error, Result};

/// What a witness's head may have come with.
const SOURCES: [&str; 6] = ["call", "feedback", "list", "packet", "page", "receipt"];

/// A head that the desk gave to somebody, with the line of the log that was given with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Witness {
    /// What it came with: `receipt`, `packet`, `call`, `feedback`, `list` or `page`.
    pub with: String,
    /// The head.
    pub head: EnclosedHead,
    /// The line that concerns whoever holds it; none where it came with no single line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<LineProof>,
}

impl Witness {
    /// A head that came with a sealed file, and with no line.
    pub fn with(kind: Kind, head: EnclosedHead) -> Self {
        Self {
            with: kind.name().to_owned(),
            head,
            line: None,
        }
    }

    /// Refuses proofs of impossible length, and a line that is not in the log under the head.
    pub(crate) fn check(&self) -> Result<()> {
        if !SOURCES.contains(&self.with.as_str()) {
            return Err(Error::Message {
                detail: Detail::UnknownWord {
                    text: self.with.chars().take(40).collect(),
                },
            });
        }
        self.head.check()?;
        if let Some(line) = &self.line {
            line.check()?;
            if !line.is_under(&self.head.signed) {
                return Err(WitnessError::NotUnderHead { seq: line.seq }.into());
            }
        }
        Ok(())
    }
}
