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
    },
    /// Its reader wrote that it came.
    Received {
        /// The number that its reader gave it.
        number: u32,
        /// When it came, RFC 3339 in UTC.
        at: String,
    },
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
    /// The kind of sealed file: `entry`, `score-sheet`, `card`, `call`, `receipt`, `packet` or `feedback`.
    pub kind: String,
    /// How many entries, rounds, versions of the call …: two revisions of one entry count once.
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
