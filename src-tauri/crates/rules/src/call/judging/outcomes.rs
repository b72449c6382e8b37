//! The rules for the result of the judging.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// The rules for the result of the judging.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Outcomes {
    /// The fewest entries that a category needs to be judged. Without it, any number will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum_entries: Option<u32>,
    /// Whether a category may end without a winner.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub may_withhold: bool,
    /// What happens when entries tie for the first place.
    #[serde(default)]
    pub tie: Tie,
    /// Whether the decision is final and no reasons are given.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_reasons: bool,
    /// What entrants are told of the judging, without the judges' names. Without it, nothing.
    #[serde(default, skip_serializing_if = "crate::call::is_default")]
    pub feedback: Feedback,
    /// The call's own words. Without it, there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What happens when entries tie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    /// The call does not say.
    #[default]
    Unsaid,
    /// The award is shared.
    Shared,
    /// It is shared, and the place after it stays empty.
    SharedAndSkipped,
    /// The judges rank the tied entries again.
    RankedAgain,
    /// The judges vote.
    Voted,
}

/// What entrants are told of the judging.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Feedback {
    /// Nothing.
    #[default]
    None,
    /// What judges wrote for them.
    Words,
    /// What judges wrote for them, and the mean of the marks on each criterion.
    WordsAndMeans,
}
