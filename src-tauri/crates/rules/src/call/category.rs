//! Categories and their limits.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use crate::Element;

/// One category that work can be entered in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// A stable id within the call, such as `written-news`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The category in the call's own words, limits included.
    pub text: Text,
    /// How long a text may be, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<Limit>,
    /// How long a recording may run, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runtime_seconds: Option<Limit>,
    /// How many pieces an entry may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<PieceCount>,
    /// The media an entry may be made of, and how many of them it must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elements: Option<Elements>,
    /// Whether an entry that breaks a limit cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// A measure's bounds: `at_most` and `at_least` include their number, `more_than` does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The largest that is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The smallest that is allowed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// What must be exceeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// Whether the call says "about": then a tenth beyond the bound needs a person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// What is measured.
    #[serde(default)]
    pub of: LimitOf,
}

/// What a limit measures in an entry of several pieces.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum LimitOf {
    /// All pieces together.
    #[default]
    Sum,
    /// Every piece by itself.
    Each,
}

/// How many pieces an entry may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PieceCount {
    /// The fewest pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The most pieces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// The media an entry must be made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Elements {
    /// How many different ones.
    pub at_least: u32,
    /// Of these.
    pub of: Vec<Element>,
}
