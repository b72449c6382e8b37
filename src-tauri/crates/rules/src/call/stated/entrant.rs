//! Who may enter, and who may be entered by others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Country, HowMany, Permission, Text};

/// Who may enter: a citizen or resident of one of these countries, or someone who works in one of those.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrantRule {
    /// Citizens of any of these.
    #[serde(default)]
    pub citizen_of: Vec<Country>,
    /// Or permanent residents of any of these, or holders of their visa.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resident_of: Vec<Country>,
    /// Or at work as a journalist in any of these.
    #[serde(default)]
    pub works_in: Vec<Country>,
    /// How many of the people behind an entry must qualify.
    #[serde(default)]
    pub people: HowMany,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Whether others may be nominated, and what they must have said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Nomination {
    /// The permission that a nominator must hold: `written` asks for more than `spoken`, `none` for nothing.
    pub permission: Permission,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}
