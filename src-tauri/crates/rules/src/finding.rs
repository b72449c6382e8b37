//! One rule held against one entry.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Message;

/// The kinds of rule this room can hold against an entry. A call states some of them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// Each piece was published or broadcast inside the window.
    Window,
    /// Each piece was published or broadcast in one of the call's countries.
    Place,
    /// Each piece is in an accepted language.
    Language,
    /// The people behind the work may enter.
    Entrant,
    /// The entry names a category of the call.
    Category,
    /// The category's number of words is kept.
    Words,
    /// The category's running time is kept.
    Runtime,
    /// The category's number of pieces is kept.
    Pieces,
    /// The category's number of media is reached ("at least two of text, video, audio").
    Elements,
    /// The entry came in before the deadline in force.
    Deadline,
    /// Nobody enters more often than the call allows.
    Cap,
    /// A nominee agreed to be entered.
    Permission,
    /// Every field that the call requires is filled.
    Required,
}

/// How a rule stands against an entry.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The datum satisfies the rule.
    Met,
    /// The rule cannot be decided by machine: a datum is missing, doubtful, or near an approximate limit.
    NeedsPerson,
    /// The datum breaks the rule.
    NotMet,
}

/// Where the datum of a finding came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The entrant said so.
    Declared,
    /// It was read from an attached file.
    Read,
    /// The desk recorded it, as it does the instant of arrival.
    Recorded,
    /// A person of the desk ruled so.
    Ruled,
}

/// One rule on one entry or on one of its pieces.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Finding {
    /// The kind of rule.
    pub rule: Rule,
    /// How it stands.
    pub outcome: Outcome,
    /// The piece it speaks of, counted from 1; null where it speaks of the whole entry.
    pub piece: Option<u32>,
    /// The datum it was decided on, as plain text; null where there is none.
    pub datum: Option<String>,
    /// Where the datum came from; null where there is no datum.
    pub source: Option<Source>,
    /// The rule in the call's own words.
    #[schemars(with = "String")]
    #[ts(type = "string")]
    pub words: Arc<str>,
    /// What to tell a person.
    pub message: Message,
    /// Whether the call says that this rule, where not met, stops an entry from being submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}
