//! Conditions that compare two things that an entry says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answers to two questions for numbers, the first as a share of the second: "at least half of the staff" is
/// `{ question = "journalists", with = "staff", at_least_percent = 50 }`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Compared {
    /// The id of the question for the number that is compared.
    pub question: String,
    /// The id of the question for the number that is the whole: 100 per cent. Both are asked of the same: the entry, each
    /// piece, or each person.
    pub with: String,
    /// The smallest share that is allowed, in per cent. Without it, there is no lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_percent: Option<f64>,
    /// The largest share that is allowed, in per cent. Without it, there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most_percent: Option<f64>,
    /// The share that must be exceeded, in per cent: 50 for "more than half". Without it, there is no such share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than_percent: Option<f64>,
    /// The share that must not be reached, in per cent. Without it, there is no such share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub less_than_percent: Option<f64>,
}

/// How many different values the pieces of an entry have: "three different issues" is
/// `{ of = { answer = "issue" }, at_least = 3 }`, "all in one outlet" `{ of = "outlet", at_most = 1 }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Different")]
#[ts(rename = "Different")]
pub struct DistinctCount {
    /// What is compared.
    pub of: DistinctBy,
    /// The fewest different ones that are allowed. Without it, there is no lower bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<u32>,
    /// The most different ones that are allowed. Without it, there is no upper bound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// By what pieces are compared with each other: `"outlet"`, `"published"`, `"url"` or `{ answer = "issue" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "DifferentIn")]
#[ts(rename = "DifferentIn")]
pub enum DistinctBy {
    /// Their outlets. Capitals, spaces and kinds of apostrophe and hyphen make no difference in a
    /// name; accents, punctuation and an article need a person.
    Outlet,
    /// Their dates of publication. A month and a day within it may be the same; two pieces of one month may be of one day or
    /// of two.
    Published,
    /// Their links.
    Url,
    /// Their answers to this question about pieces.
    Answer(String),
}
