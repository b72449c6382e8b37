//! What became of files that were sent to many readers, one each.

use serde::Serialize;
use ts_rs::TS;

use crate::{Error, Failure, Result};

/// What was sent, and what could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct SentOut {
    /// Files that the mailbox has now.
    #[ts(type = "number")]
    pub sent: usize,
    /// Those that could not be sent, each with its reader and the reason. The others were sent all the same.
    pub failed: Vec<NotSent>,
    /// Why the sending ended before everything was tried, as where the mailbox is gone or full; null where it did not. What
    /// was not tried waits, or can be sent again.
    pub ended: Option<Failure>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
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
    /// Counts what came of one file; false where the mailbox failed for all of them, which ends the sending.
    pub(crate) fn count(&mut self, to: &str, sent: Result<bool>) -> Result<bool> {
        match sent {
            Ok(sent) => self.sent += usize::from(sent),
            Err(error) if error.is_about_the_item() => self.fail(to, &error),
            Err(error) => {
                self.end(error)?;
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Notes why the sending ends here; an error of the workspace itself is no matter of sending.
    pub(crate) fn end(&mut self, error: Error) -> Result<()> {
        if matches!(error, Error::Store(_)) {
            return Err(error);
        }
        self.ended = Some(error.failure());
        Ok(())
    }

    pub(crate) fn fail(&mut self, to: &str, error: &Error) {
        let (to, failure) = (to.to_owned(), error.failure());
        self.failed.push(NotSent { to, failure });
    }
}
