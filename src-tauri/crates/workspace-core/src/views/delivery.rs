//! How far something has come that is meant for others. One type for entries, score sheets, cards, the call, packets and
//! feedback.

use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// How far one thing has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Delivery {
    /// Nothing of it was sealed: it is only here, and nobody expects it to leave.
    Draft,
    /// Sealed and kept here. It has not left this machine.
    Waiting {
        /// Why not: no mailbox, or what the mailbox said the last time.
        reason: Failure,
    },
    /// Saved as a file, for a person to hand over. The mailbox has not had it.
    Saved {
        /// When it was saved last, RFC 3339 in UTC.
        at: String,
    },
    /// In the mailbox.
    Sent {
        /// Since when, RFC 3339 in UTC.
        at: String,
        /// The files of the work that it names; null where it names none, or carries all of them itself.
        files: Option<FilesSent>,
    },
    /// Its reader wrote that it came.
    Received {
        /// The number that its reader gave it.
        number: u32,
        /// When it came, RFC 3339 in UTC.
        at: String,
        /// The files of the work that it names, as far as they went by the mailbox; null where it names none, carries all of
        /// them itself, or was handed over as a file.
        files: Option<FilesSent>,
    },
}

/// How many of the files of the work that one sealed file names are in the mailbox. Each goes there after it, by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FilesSent {
    /// Files that are there.
    #[ts(type = "number")]
    pub sent: usize,
    /// All of them, at least 1.
    #[ts(type = "number")]
    pub of: usize,
    /// Why the others are not; null where all are there.
    pub reason: Option<Failure>,
}

impl Delivery {
    /// Whether it left this machine, or was handed to a person who carries it.
    pub fn has_left_machine(&self) -> bool {
        !matches!(self, Self::Draft | Self::Waiting { .. })
    }
}

/// How many things of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// The kind of sealed file: `entry`, `score-sheet`, `card`, `call`, `receipt`, `packet` or `feedback`; `file` for files of
    /// the work that they name.
    pub kind: String,
    /// How many entries, rounds, versions of the call …: two revisions of one entry count once, and so does a file that two
    /// of them name.
    #[ts(type = "number")]
    pub count: usize,
}

/// What a workspace has sealed and neither sent nor given to a person as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Unsent {
    /// By kind; empty where nothing waits.
    pub items: Vec<KindCount>,
    /// Why the first of them waits; null where nothing does.
    pub reason: Option<Failure>,
}

/// What sending came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Posted {
    /// What the mailbox has now and did not have before.
    pub sent: Vec<KindCount>,
    /// What still waits.
    pub unsent: Unsent,
    /// What went wrong; null where all went well.
    pub failure: Option<Failure>,
}
