//! Custom questions of a call, for facts that no other field of an entry has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, Limit, Subject, Text};

/// A custom question of a call. Its answer can be used in conditions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A short name within the call, such as `first-published`. Conditions name the question by it.
    pub id: String,
    /// What it is asked about: once of the entry, or again for each piece or each person.
    #[serde(default)]
    pub of: Subject,
    /// What kind of answer it takes.
    pub kind: AnswerKind,
    /// The question, as the form puts it.
    pub text: Text,
    /// What to choose from, for `kind = "choice"` and `"choices"`, which need at least one. Without it, the
    /// question is of a kind that takes none.
    #[serde(default, rename = "option", skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Choice>,
    /// The ids of the categories it is asked in. Without it, it is asked in all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// It is asked only where this holds. Without it, it is asked always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// Whether it must be answered wherever it is asked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// How long an answer of the kind `"text"` may be, in words. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// How long an answer of the kind `"text"` may be, in characters with spaces. Without it, any length will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub characters: Option<Limit>,
    /// Whether judges read the answer; otherwise only the desk does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_judges: bool,
    /// Whether an entry cannot be submitted while the answer is missing or too long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// The kind of answer that a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// Yes or no.
    YesNo,
    /// Free text.
    Text,
    /// A number.
    Number,
    /// A day, a month, a year, or two months, as an issue of a bimonthly is dated.
    Date,
    /// One of the question's options.
    Choice,
    /// One or more of the question's options.
    Choices,
    /// One or more countries.
    Countries,
    /// One or more languages.
    Languages,
}

/// One option of a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// A short name within the question. Conditions name the option by it.
    pub id: String,
    /// The option, as the form shows it.
    pub text: Text,
}

impl Question {
    /// Whether it is asked in this category.
    pub(crate) fn asked_in(&self, category: &str) -> bool {
        self.categories.is_empty() || self.categories.iter().any(|id| id == category)
    }
}
