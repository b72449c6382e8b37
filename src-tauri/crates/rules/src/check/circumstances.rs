//! What is known of an entry beside the entry itself: when it came, what was granted to it, how often who entered it did.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CapCount;
use crate::{Arrival, Money};

/// The facts beside an entry. All of them are recorded, so that a verdict can be replayed.
#[derive(Debug, Clone, Default)]
pub struct Circumstances {
    /// When it came; without it nothing is found on the deadline and on fees that hang on it.
    pub arrival: Option<Arrival>,
    /// Where the entry stands with each cap of the call, in their order; empty as if it were the only entry.
    pub cap_counts: Vec<CapCount>,
    /// What the desk recorded (deadline waivers, payments); absent outside of a desk, as while an entrant still writes.
    pub desk_records: Option<DeskRecords>,
}

/// What the desk recorded of one entry (deadline waivers, payments). It is the desk's alone: nobody else's screen shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeskRecords {
    /// A later deadline that was granted to this entry.
    #[serde(default)]
    pub later: Option<DeadlineWaiver>,
    /// What was paid for it.
    #[serde(default)]
    pub paid: Option<Money>,
}

/// A deadline waiver: a later deadline for one entry, with who granted it and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineWaiver {
    /// The first instant that is late.
    pub closes: DateTime<Utc>,
    /// How it came to the entry.
    pub kind: WaiverKind,
    /// Who granted it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Where the address that it was granted to is used under several keys, or under others than those it is bound to: these
    /// keys. Then a person decides whose it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub senders: Vec<String>,
}

/// How a later deadline came to one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaiverKind {
    /// Granted to its entrant.
    Extension,
    /// By a code that the entrant was given.
    Code,
    /// Some minutes for everyone, of which the call says nothing.
    Grace,
}

impl WaiverKind {
    /// The name used in JSON and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::Code => "code",
            Self::Grace => "grace",
        }
    }
}
