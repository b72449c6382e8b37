//! Rounds, from the first reading to the decision.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{GroupedBy, InEachGroup, InProportion, RoundByCategory, RoundConflicts};
use crate::Text;

/// One round of judging. Rounds follow each other in the order they stand in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// A short name within the call, such as `shortlist`.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// What its judges are asked for: marks, a vote, an order, comparisons or a discussion.
    #[serde(default)]
    pub mode: Mode,
    /// Whether the staff of the desk reads, and not judges from outside.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_staff: bool,
    /// How many judges read each entry. Without it, every judge of a panel reads all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_entry: Option<u32>,
    /// How many of them must have answered before the round can close. Without it, the call does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<u32>,
    /// The ids of the categories that have this round. In another, entries advance past it. Without it, all have it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// What differs for some categories. Without it, the round is the same for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_category: Vec<RoundByCategory>,
    /// What a conflict of interest does in this round. Without it, the same as in all rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflicts: Option<RoundConflicts>,
    /// Which entries advance to the next round, or are named where it is the last. Without it, the call does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Advance>,
    /// Whether the entries that advance are handed over without an order, for a second jury to decide.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unranked: bool,
    /// Whether judges meet after they have marked alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub meets: bool,
    /// The last day on which judges may revise their marks after they met. Without it, the call names none.
    #[serde(
        default,
        deserialize_with = "crate::call::day::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub revise_until: Option<NaiveDate>,
    /// The call's own words. Without it, there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// What the judges of a round are asked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Marks by criterion.
    #[default]
    Marks,
    /// Yes, maybe or no.
    YesMaybeNo,
    /// An order of the entries.
    Ranking,
    /// Comparisons: the better of two entries, for many pairs.
    Pairs,
    /// A discussion until they agree, without marks.
    Consensus,
}

/// Which entries advance from a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Advance {
    /// This number of entries of each category.
    Number(u32),
    /// Every entry whose mean is at least this.
    Threshold(f64),
    /// This many of a hundred entries of a category, three at least and ten at most.
    Percent(f64),
    /// A number of entries of each category, and of these only those whose mean is high enough.
    Best(Best),
    /// A number of entries of each category, shared between groups of them in proportion to their sizes.
    InProportion(InProportion),
    /// A number of entries of each group of a category.
    InEachGroup(InEachGroup),
    /// What people choose.
    ByHand,
}

/// The best entries of a category that reach a mean: at most ten, and none below 8.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Best {
    /// The most entries of each category that advance.
    pub number: u32,
    /// The lowest mean that is enough.
    pub threshold: f64,
}

impl Advance {
    /// What makes the groups of entries that it counts apart; none where all entries of a category are counted together.
    pub fn grouped_by(&self) -> Option<&GroupedBy> {
        match self {
            Self::InProportion(shared) => Some(&shared.by),
            Self::InEachGroup(each) => Some(&each.by),
            Self::Number(_)
            | Self::Threshold(_)
            | Self::Percent(_)
            | Self::Best(_)
            | Self::ByHand => None,
        }
    }

    /// The lowest result that is enough to advance; none where every result is.
    pub fn threshold(&self) -> Option<f64> {
        match self {
            Self::Threshold(threshold) => Some(*threshold),
            Self::Best(best) => Some(best.threshold),
            Self::InProportion(shared) => shared.threshold,
            Self::InEachGroup(each) => each.threshold,
            Self::Number(_) | Self::Percent(_) | Self::ByHand => None,
        }
    }
}

impl crate::Call {
    /// How many rounds there are: at least one, of marks, where the call names none.
    pub fn round_count(&self) -> u32 {
        u32::try_from(self.rounds.len().max(1)).unwrap_or(u32::MAX)
    }

    /// What the call says of a round, counted from 1; `None` where it says nothing.
    pub fn round(&self, number: u32) -> Option<&Round> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        self.rounds.get(index)
    }

    /// What the judges of a round are asked for.
    pub fn mode_of(&self, round: u32) -> Mode {
        self.round(round).map_or(Mode::Marks, |round| round.mode)
    }
}
