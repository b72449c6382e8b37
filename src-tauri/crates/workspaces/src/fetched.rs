//! What a fetch from the mailbox brought to an entrant or a judge.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Failure, Result};

/// What was new in the mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Fetched {
    /// Files taken in.
    #[ts(type = "number")]
    #[ts(type = "number")]
    pub taken: usize,
    /// Files that were refused; each stays in the mailbox, and the others were taken all the same.
    pub refused: Vec<Refused>,
}

/// One file refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refused {
    /// The id of the sealed file.
    pub sealed: String,
    /// Why, and what to do.
    pub failure: Failure,
}

impl Fetched {
    /// Counts what came of one file. A file that is wrong is named and passed over, since anybody who can write to the
    /// mailbox can put one there; a mailbox or a workspace that fails ends the fetch.
    pub(crate) fn count<T>(&mut self, sealed: Uuid, taken: Result<T>) -> Result<()> {
        match taken {
            Ok(_) => self.taken += 1,
            Err(error) if error.is_fatal() => return Err(error),
            Err(error) => {
                let (sealed, failure) = (sealed.to_string(), error.failure());
                self.refused.push(Refused { sealed, failure });
            }
        }
        Ok(())
    }
}
