//! Advancing by groups of entries, such as those in English and those in French.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Places shared between groups of entries in proportion to how many eligible entries each has: ten for the entries in
/// English and in French. Shares are rounded by the largest remainder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct InProportion {
    /// How many entries of each category advance, of all its groups together.
    pub number: u32,
    /// What makes the groups.
    pub by: GroupedBy,
    /// The fewest places of each group, or all its entries where it has fewer. Without it, a small group may get none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least_each: Option<u32>,
    /// The lowest mean that is enough; a place that no entry reaches stays empty. Without it, every mean is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
}

/// The same number of places for each group of entries: three for the entries in English, three for those in French.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct InEachGroup {
    /// How many entries of each group of a category advance.
    pub number: u32,
    /// What makes the groups.
    pub by: GroupedBy,
    /// The lowest mean that is enough; a place that no entry reaches stays empty. Without it, every mean is enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<f64>,
}

/// What makes groups of the entries of a category: `"language"`, `"jury"` or `{ answer = "size" }`. An entry that belongs
/// to no group, or to two, is left to a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum GroupedBy {
    /// The language of the pieces.
    Language,
    /// The jury that judges in the language of the pieces, of those in `[[panels.jury]]`.
    Jury,
    /// The option chosen in this question of the entry, of `kind = "choice"`.
    Answer(String),
}
