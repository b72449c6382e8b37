//! What a call says of the outcomes of the judging: `[outcomes]`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Text;

/// What the call says of the outcomes of the judging: who wins where entries tie, what entrants are told, and what must be
/// recorded before an outcome is announced.
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
    /// What must be recorded before an outcome is announced. Without it, nothing.
    #[serde(default, rename = "condition", skip_serializing_if = "Vec::is_empty")]
    pub conditions: Vec<OutcomeCondition>,
    /// The call's own words. Without it, there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What a person must record of an entry before its outcome is announced, such as that its entrants signed. Until then the
/// desk writes no press list, and no page on the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct OutcomeCondition {
    /// The id, such as `signature`.
    pub id: String,
    /// The outcomes that it holds for. Without it, `["winner"]`.
    #[serde(default = "winner", skip_serializing_if = "is_winner")]
    pub before: Vec<AnnouncedOutcome>,
    /// The condition in the call's own words.
    pub text: Text,
}

/// An outcome before whose announcement a condition must be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnnouncedOutcome {
    /// The award, alone or shared.
    Winner,
    /// Being named without the award.
    Finalist,
}

fn winner() -> Vec<AnnouncedOutcome> {
    vec![AnnouncedOutcome::Winner]
}

fn is_winner(before: &[AnnouncedOutcome]) -> bool {
    before == [AnnouncedOutcome::Winner]
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
