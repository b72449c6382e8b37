//! What became of files that were sealed for many readers, one each.

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::{Error, Failure, Result};

/// What was sent, what waits, and what could not be sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct SentOut {
    /// Files that the mailbox has now.
    #[ts(type = "number")]
    pub sent: usize,
    /// Files that are sealed and kept here, and that the mailbox does not have.
    #[ts(type = "number")]
    pub waiting: usize,
    /// Files of the work that the sent ones name and that the mailbox does not have; one that two of them name counts twice.
    #[ts(type = "number")]
    pub files_waiting: usize,
    /// Why the first of those waits; null where none does.
    pub reason: Option<Failure>,
    /// Those that could not be sealed or sent, each with its reader and the reason. The others were, all the same.
    pub failed: Vec<NotSent>,
    /// Why the sending ended before everything was tried, as where the mailbox is gone or full; null where it did not.
    pub ended: Option<Failure>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// The files that were sealed and are not yet counted as sent or waiting.
    #[serde(skip)]
    pub pending: Vec<Uuid>,
}

/// One file that could not be sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NotSent {
    /// Whom it is for: a judge's name, or an entry's number.
    pub to: String,
    /// Why, and what to do.
    pub failure: Failure,
}

impl SentOut {
    /// Notes what came of sealing one file; an error that is not about this one ends it all.
    pub fn note_sealed(&mut self, to: &str, sealed: Result<Option<Uuid>>) -> Result<()> {
        match sealed {
            Ok(sealed) => self.pending.extend(sealed),
            Err(error) if error.is_about_the_item() => self.note_failed(to, &error),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Records the error that ends the sending. An error of the workspace's own store is returned instead.
    pub fn end_sending_with(&mut self, error: Error) -> Result<()> {
        if matches!(error, Error::Store(_)) {
            return Err(error);
        }
        self.ended = Some(error.failure());
        Ok(())
    }

    /// Names somebody to whom it was not sent, and why.
    pub fn note_failed(&mut self, to: &str, error: &Error) {
        let (to, failure) = (to.to_owned(), error.failure());
        self.failed.push(NotSent { to, failure });
    }
}
