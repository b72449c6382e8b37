//! Questions of the call's own: facts that no other field of an entry has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, Limit, Subject, Text};

/// One question of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A stable id within the call, such as `first-published`.
    pub id: String,
    /// Whom or what it is asked about.
    #[serde(default)]
    pub of: Subject,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// The question, as the form puts it.
    pub text: Text,
    /// What to choose from, for `kind = "choice"` and `"choices"`.
    #[serde(default, rename = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// The ids of the categories it is asked in; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// It is asked only where this holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Whether it must be answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// How long an answer in words may be, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// How long an answer in words may be, in characters with spaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<Limit>,
    /// Whether judges read the answer; else it stays with the desk.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_judges: bool,
    /// Whether an entry cannot be submitted while the answer is missing or too long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// Words.
    Text,
    /// A number.
    Number,
    /// A day, a month, a year or an issue.
    Date,
    /// One of its options.
    Choice,
    /// Any of its options.
    Choices,
    /// Countries, by two letters of ISO 3166.
    Countries,
    /// Languages, by two letters of ISO 639.
    Languages,
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A stable id within the question.
    pub id: String,
    /// What the form shows.
    pub text: Text,
}

impl Question {
    /// Whether it is asked in this category.
    pub(crate) fn asked_in(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
}
