//! The rules a call may state for every entry. Each carries the call's own words and may say that it blocks.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Text;
use crate::{Country, Language, Permission};

/// When the work must have been published or broadcast; both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// First day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub from: NaiveDate,
    /// Last day.
    #[serde(deserialize_with = "super::day::deserialize")]
    pub to: NaiveDate,
    /// How many pieces of an entry must lie inside.
    #[serde(default)]
    pub pieces: PiecesInWindow,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// How many pieces of an entry must lie inside the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PiecesInWindow {
    /// Every one.
    #[default]
    All,
    /// More than half.
    Majority,
    /// At least one.
    Any,
}

/// Where the work must have been published or broadcast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceRule {
    /// Any of these countries.
    pub countries: Vec<Country>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Which languages are accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct LanguageRule {
    /// Any of these languages.
    pub accepted: Vec<Language>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Who may enter: a citizen of one of these countries, or someone who works in one of those.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct EntrantRule {
    /// Citizens of any of these.
    #[serde(default)]
    pub citizen_of: Vec<Country>,
    /// Or at work as a journalist in any of these.
    #[serde(default)]
    pub works_in: Vec<Country>,
    /// How many of the people behind an entry must qualify.
    #[serde(default)]
    pub people: WhichPeople,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// How many of the people behind an entry must qualify.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhichPeople {
    /// Every one.
    #[default]
    All,
    /// At least one.
    Any,
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

/// How often one person may enter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// The most entries of one person over all categories.
    pub per_person: u32,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// What must be filled in beyond the shape of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Required {
    /// These fields.
    pub fields: Vec<RequiredField>,
    /// The call's own words.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// A field that a call may require.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RequiredField {
    /// An e-mail address of the entrant.
    Email,
    /// A telephone number of the entrant.
    Phone,
    /// A legal name of every person.
    LegalName,
    /// The entrant's statement.
    Statement,
    /// A link for every piece.
    Url,
    /// An outlet for every piece.
    Outlet,
    /// A date for every piece.
    Published,
}

impl RequiredField {
    /// The name used in a call.
    pub fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::LegalName => "legal-name",
            Self::Statement => "statement",
            Self::Url => "url",
            Self::Outlet => "outlet",
            Self::Published => "published",
        }
    }
}
