//! Files of a mailbox that were not taken in.

use exchange::{Delivered, SkippedFile};
use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// A file of the mailbox that was opened and refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RefusedFile {
    /// The id of the sealed file.
    pub sealed: String,
    /// The file's name.
    pub file: String,
    /// Why, and what to do.
    pub failure: Failure,
}

/// Something in the mailbox that was not opened, since it is no sealed file under its own name: a conflict copy, a link, a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SkippedFileView {
    /// Its name.
    pub name: String,
    /// What is wrong with it: the last part of the message id `skipped-<code>`.
    pub code: String,
}

impl RefusedFile {
    /// A file of the mailbox that was refused.
    pub fn of(item: &Delivered, failure: Failure) -> Self {
        Self {
            sealed: item.id.to_string(),
            file: item.file_name(),
            failure,
        }
    }
}

impl From<SkippedFile> for SkippedFileView {
    fn from(skipped: SkippedFile) -> Self {
        Self {
            name: skipped.name,
            code: skipped.why.code().to_owned(),
        }
    }
}
