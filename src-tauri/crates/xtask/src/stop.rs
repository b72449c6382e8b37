//! Why a command stopped.

use std::io;

use thiserror::Error;

/// Why a command stopped, in a sentence that says what to do.
#[derive(Debug, Error)]
pub(crate) enum Stop {
    /// The program ran and said no.
    #[error("`{line}` failed ({status})")]
    Failed {
        /// The program and its arguments, as they were run.
        line: String,
        /// Its exit status, in words.
        status: String,
    },
    /// The program is not on this machine, or may not be run.
    #[error("`{program}` could not be started: {source}. Is it installed and on the PATH?")]
    NotStarted {
        /// Its name.
        program: String,
        /// What the operating system said.
        source: io::Error,
    },
    /// Something the machine must have, and how to get it.
    #[error("{0}")]
    Missing(String),
    /// Some steps of a longer command failed; each has been told above.
    #[error("{0} failed")]
    Steps(String),
    /// The command does not know this word.
    #[error("does not know `{word}`; {usage}")]
    Usage {
        /// The word given.
        word: String,
        /// What it does know.
        usage: String,
    },
}
