//! Rules that a call builds of conditions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, HowMany, Text};

/// A rule of the call's own making: a condition that an entry, each of its pieces or each of its people must satisfy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnRule {
    /// A short name within the call, such as `first-published`.
    pub id: String,
    /// What is checked against it: the entry as a whole, or each piece or each person by itself.
    #[serde(default)]
    pub of: Subject,
    /// How many of the pieces or people must satisfy it. Without it, all of them.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub how_many: HowMany,
    /// The ids of the categories it holds for. Without it, it holds for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// The rule holds only where this does. Where this needs a person, so does an entry that would break the rule.
    /// Without it, the rule holds always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The condition that must hold.
    pub require: Condition,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// What the desk is asked where a person must decide. Without it, the finding says only what is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Text>,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// What a rule or a question is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The entry as a whole.
    #[default]
    Entry,
    /// Each piece.
    Piece,
    /// Each person in the byline.
    Person,
}

impl OwnRule {
    /// Whether it holds for entries in this category.
    pub(crate) fn holds_for(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
}
