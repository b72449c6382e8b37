//! How often somebody or something may be entered.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Condition, Text};

/// How often one person, outlet or work may be entered. A call states as many as it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// A stable id within the call, such as `per-person`.
    pub id: String,
    /// Of whom or of what.
    pub per: Per,
    /// What is counted.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub counts: Counted,
    /// Over what.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub within: Within,
    /// The most that is allowed.
    pub at_most: u32,
    /// Only entries where this holds are counted and held against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Of whom or of what entries are counted: `"person"`, `"entrant"`, `"outlet"`, `"work"` or
/// `{ answer = "research" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Each person in the byline.
    Person,
    /// Whoever filled the form in.
    Entrant,
    /// Each outlet.
    Outlet,
    /// Each work: a piece with the same link, or without one with the same title and byline.
    Work,
    /// Each answer to this question, such as the name of a body of research.
    Answer(String),
}

/// What a cap counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Entries.
    #[default]
    Entries,
    /// Different categories.
    Categories,
}

/// Over what a cap counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// All categories together.
    #[default]
    Call,
    /// Each category by itself.
    Category,
}
