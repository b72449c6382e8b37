//! Why not more was read from a file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What stood in the way of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FileTrouble")]
pub enum ReadError {
    /// It is larger than what is read of its kind.
    TooLarge,
    /// It unpacks to more, or is nested deeper, than any honest file.
    TooDeep,
    /// It is not built as its kind is built.
    Damaged,
    /// It is locked by a password.
    Locked,
    /// Nobody has read it yet, or there was no reader to be started: what it says is not known.
    NotYetRead,
    /// Its reader was ended because it took too long: what it says is not known.
    TookTooLong,
    /// Its reader ended before it had answered: what it says is not known.
    ReaderFailed,
}

impl ReadError {
    /// Its name, as the interface and messages have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::TooDeep => "too_deep",
            Self::Damaged => "damaged",
            Self::Locked => "locked",
            Self::NotYetRead => "not_yet_read",
            Self::TookTooLong => "took_too_long",
            Self::ReaderFailed => "reader_failed",
        }
    }

    /// Whether the file was not read at all, so that what it says is not known rather than nothing.
    pub fn is_unread(self) -> bool {
        matches!(
            self,
            Self::NotYetRead | Self::TookTooLong | Self::ReaderFailed
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_the_interface_has() {
        for trouble in [
            ReadError::TooLarge,
            ReadError::TooDeep,
            ReadError::Damaged,
            ReadError::Locked,
            ReadError::NotYetRead,
            ReadError::TookTooLong,
            ReadError::ReaderFailed,
        ] {
            let written = serde_json::to_value(trouble).unwrap();
            assert_eq!(written, trouble.name());
        }
    }
}
