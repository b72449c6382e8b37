//! What is known of an entry beside the entry itself: when it arrived, the waivers and payments, counts under caps.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CapCount;
use crate::{Arrival, Money};

/// The recorded facts beside an entry. A verdict can be replayed from them.
#[derive(Debug, Clone, Default)]
pub struct Circumstances {
    /// When it arrived; without it there is no finding on the deadline and on fees that depend on it.
    pub arrival: Option<Arrival>,
    /// The entry's count under each cap of the call, in their order, and then that of its entrant where fees count entries.
    /// Empty means that it is the only entry.
    pub cap_counts: Vec<CapCount>,
    /// What the desk recorded (waivers, payments); absent outside of a desk, as while an entrant still writes.
    pub desk_records: Option<DeskRecords>,
    /// What was paid, where no desk recorded it, as for an entry in a file.
    pub paid: Option<Money>,
}

/// What the desk recorded of one entry (waivers, payments). Only the desk sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeskRecords {
    /// The deadline waiver of this entry.
    #[serde(default)]
    pub waiver: Option<DeadlineWaiver>,
    /// What was paid for it.
    #[serde(default)]
    pub paid: Option<Money>,
    /// That its fee is waived.
    #[serde(default)]
    pub fee_waiver: Option<FeeWaiver>,
}

/// A fee that the desk waived, with who did and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeeWaiver {
    /// Who waived it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Whether it holds for every entry of the entrant, instead of this one alone.
    #[serde(default)]
    pub whole_entrant: bool,
}

/// A deadline waiver: a later deadline for one entry, with who granted it and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeadlineWaiver {
    /// The first instant that is late.
    pub closes: DateTime<Utc>,
    /// To whom it was granted.
    pub kind: WaiverKind,
    /// Who granted it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The signing keys under which the address that it was granted to is used, where they are several, or others than
    /// the keys it is bound to. Then a person decides whose it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sender_keys: Vec<String>,
}

/// To whom a deadline waiver is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WaiverKind {
    /// To one entrant.
    #[serde(rename = "extension")]
    Entrant,
    /// To whoever has a code.
    Code,
    /// To everyone: some minutes of grace that the call does not mention.
    Grace,
}

impl WaiverKind {
    /// The name used in JSON and in the store.
    pub fn name(self) -> &'static str {
        match self {
            Self::Entrant => "extension",
            Self::Code => "code",
            Self::Grace => "grace",
        }
    }
}
