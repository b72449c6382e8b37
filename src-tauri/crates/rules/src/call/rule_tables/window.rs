//! When and where the work must have been published.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Astride, Country, HowMany, Text};

/// When the work must have been published or broadcast. Both days are included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Window")]
#[ts(rename = "Window")]
pub struct WindowRule {
    /// The first day.
    #[serde(deserialize_with = "crate::call::day::deserialize")]
    pub from: NaiveDate,
    /// The last day.
    #[serde(deserialize_with = "crate::call::day::deserialize")]
    pub to: NaiveDate,
    /// How many of the pieces of an entry must lie inside: all of them, most, or a number.
    #[serde(default)]
    pub pieces: HowMany,
    /// What to make of an issue or a month that reaches over an edge. Without it, a person decides.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub astride: Astride,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}

/// Where the work must have been published or broadcast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PlaceRule {
    /// The countries, any one of which is enough.
    pub countries: Vec<Country>,
    /// The rule in the call's own words, shown beside each finding.
    pub text: Text,
    /// Whether an entry that breaks this rule cannot be submitted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blocks: bool,
}
