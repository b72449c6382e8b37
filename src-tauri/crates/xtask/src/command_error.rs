//! Why a command failed.

use std::io;

use thiserror::Error;

/// Why a command failed, in a sentence that says what to do.
#[derive(Debug, Error)]
pub(crate) enum CommandError {
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
    /// Some steps of a longer command failed; the reason of each was printed when it ended.
    #[error("{0} failed")]
    Steps(String),
    /// The command does not take this argument.
    #[error("does not take `{argument}`; {usage}")]
    Usage {
        /// The argument given.
        argument: String,
        /// What it does take.
        usage: String,
    },
}
