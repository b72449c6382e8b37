//! One rule checked against one entry.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Message, Text};

/// The kinds of rule this crate can check against an entry. A call states some of them.
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
    /// The category's number of people is kept.
    People,
    /// The category's number of media is reached ("at least two of text, video, audio").
    Elements,
    /// The entry came in once entries were open.
    Opening,
    /// The entry came in before the deadline in force.
    Deadline,
    /// Nobody and nothing is entered more often than the call allows.
    Cap,
    /// A nominee agreed to be entered.
    Permission,
    /// Every field that the call requires is filled.
    Required,
    /// The statement is as long as the call asks.
    Statement,
    /// The attached files are as the call asks.
    Files,
    /// A question of the call's own is answered.
    Question,
    /// A rule that the call built of conditions.
    Own,
    /// What the entry costs is paid.
    Fee,
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
    /// Which of several rules of that kind: the id of a cap, a question or a rule of the call's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    #[ts(as = "Option<String>", optional)]
    pub id: Option<Arc<str>>,
    /// How it stands.
    pub outcome: Outcome,
    /// The piece it speaks of, counted from 1; null where it speaks of the whole entry.
    pub piece: Option<u32>,
    /// The datum it was decided on, as plain text; null where there is none.
    pub datum: Option<String>,
    /// Where the datum came from; null where there is no datum.
    pub source: Option<Source>,
    /// The rule in the call's own words.
    pub words: Text,
    /// What to tell a person.
    pub message: Message,
    /// What else there is to tell, where several things led to the outcome.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Message>,
    /// Whether the call says that this rule, where not met, stops an entry from being submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// The key of a finding among those of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FindingKey {
    /// The kind of rule.
    pub rule: Rule,
    /// Which of several rules of that kind; null where there is but one.
    #[serde(default)]
    pub id: Option<String>,
    /// The piece, counted from 1; null for a finding on the whole entry.
    pub piece: Option<u32>,
}

impl Finding {
    /// Its key among the findings of its entry.
    pub fn key(&self) -> FindingKey {
        FindingKey {
            rule: self.rule,
            id: self.id.as_deref().map(str::to_owned),
            piece: self.piece,
        }
    }
}

impl FindingKey {
    /// Whether it is the key of this finding.
    pub fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.rule
            && self.id.as_deref() == finding.id.as_deref()
            && self.piece == finding.piece
    }
}
