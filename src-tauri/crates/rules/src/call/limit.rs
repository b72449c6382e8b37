//! Bounds of lengths and numbers.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Element;

/// The bounds of a length, one or more of them: `at_most` and `at_least` include their number, `more_than` and
/// `less_than` do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The largest number that is allowed. Without it, there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// The smallest number that is allowed. Without it, there is no lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The number that must be exceeded. Without it, there is no such number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than: Option<u32>,
    /// The number that must not be reached: `10800` for "under three hours". Without it, there is no such number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub less_than: Option<u32>,
    /// Whether the call says "about": then a length up to a tenth beyond the bound needs a person.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approximate: bool,
    /// Whether all pieces together are measured, or each by itself.
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

/// How many there may be, by one bound or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// The fewest that are allowed. Without it, there is no lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The most that are allowed. Without it, there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// Media that an entry must be made of, over all its pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Elements {
    /// How many different ones of the list it must have.
    pub at_least: u32,
    /// The media that count.
    pub of: Vec<Element>,
}
