//! Rules that a call builds of conditions.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, HowMany, Text};

/// A rule of the call's own making: a condition that an entry, its pieces or its people must satisfy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnRule {
    /// A stable id within the call, such as `first-published`.
    pub id: String,
    /// Who or what is held against it.
    #[serde(default)]
    pub of: Subject,
    /// How many of the pieces or people must satisfy it.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub how_many: HowMany,
    /// The ids of the categories it holds for; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// It holds only where this does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What must hold.
    pub require: Condition,
    /// The call's own words.
    pub text: Text,
    /// What the desk is asked where a person must decide; else the finding says what is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<Text>,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Who or what a rule or a question is about.
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
