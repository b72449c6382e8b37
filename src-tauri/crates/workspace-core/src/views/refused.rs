//! Files of a mailbox that were not taken in.

use exchange::{Delivered, SkippedFile};
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// One file refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Refused {
    /// The id of the sealed file.
    pub sealed: String,
    /// The file's name.
    pub file: String,
    /// Why, and what to do.
    pub failure: Failure,
}

/// Something in the mailbox that is no sealed file under its own name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StrangeFile {
    /// Its name.
    pub name: String,
    /// What is wrong with it: the last part of the message id `stranger-<code>`.
    pub code: String,
}

impl Refused {
    /// A file of the mailbox that was refused.
    pub fn of(item: &Delivered, failure: Failure) -> Self {
        Self {
            sealed: item.id.to_string(),
            file: item.file_name(),
            failure,
        }
    }
}

impl From<SkippedFile> for StrangeFile {
    fn from(stranger: SkippedFile) -> Self {
        Self {
            name: stranger.name,
            code: stranger.why.code().to_owned(),
        }
    }
}
