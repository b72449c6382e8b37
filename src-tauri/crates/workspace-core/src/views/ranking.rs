//! The ranking of a category, as it is shown and listed.

use serde::Serialize;
use ts_rs::TS;

use crate::Failure;

/// The ranking of one category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryRanking {
    /// The category's id.
    pub category: String,
    /// Its entries in the round, best first; on a screen those of one page, with their places among all.
    pub places: Vec<RankedEntry>,
    /// Why there is no ranking; null where there is.
    pub not_ranked: Option<Failure>,
}

/// One entry in a ranking.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RankedEntry {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// Public names in byline order.
    pub names: Vec<rules::PublicName>,
    /// The place, 1 the best; entries that tie share it, and the next place is skipped. Null without marks.
    pub place: Option<u32>,
    /// Whether another entry shares the place.
    pub tied: bool,
    /// What decides the place, unrounded: the weighted mean of marks, the share of yes, of others that it stands
    /// above, or the log odds of being put above another. Null without marks.
    pub score: Option<f64>,
    /// The mean of the judges' marks, votes, places or shares of comparisons won; null without marks.
    pub mean: Option<f64>,
    /// How many judges marked it.
    pub marks: u32,
    /// The lowest mean of one judge; null without marks.
    pub lowest: Option<f64>,
    /// The highest mean of one judge; null without marks.
    pub highest: Option<f64>,
    /// How far the judges' means lie apart; null without marks.
    pub spread: Option<f64>,
}
