//! Categories and their limits.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Deadline, EntrantRule, FileLimits, LanguageRule, PlaceRule, Required, StatementRule, Text,
    Window,
};
use crate::Element;

/// One category that work can be entered in. A rule that it states for itself stands in place of the call's.
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
    pub pieces: Option<Count>,
    /// How many people may share the byline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Count>,
    /// The media an entry may be made of, and how many of them it must have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub elements: Option<Elements>,
    /// Its own window.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<Window>,
    /// Its own place of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceRule>,
    /// Its own languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageRule>,
    /// Who may enter it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entrant: Option<EntrantRule>,
    /// What must be filled in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<Required>,
    /// Its own limits of the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementRule>,
    /// Its own limits of files.
    #[serde(default, rename = "files", skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileLimits>,
    /// Its own deadline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
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

/// How many there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The fewest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The most.
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
