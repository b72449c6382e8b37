//! Awards that nobody enters, and the entries that they can go to.

use rules::Text;
use serde::Serialize;
use ts_rs::TS;

use super::{DecisionOutcome, DecisionsView, RankedEntry};

/// An award for one of the entries that won in categories.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopAwardView {
    /// Its id, under which decisions on it are recorded.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// The call's own words.
    pub text: Text,
    /// The entries that it can go to, in the order of their categories.
    pub candidates: Vec<TopCandidate>,
    /// The numbers of the entries that have it and are candidates no longer: what they won was taken back, or their entrant
    /// withdrew them.
    pub no_longer_candidates: Vec<u32>,
    /// The names of the categories that can still add a candidate, since nobody has decided there.
    pub undecided_categories: Vec<Text>,
    /// What is decided of it.
    pub decisions: DecisionsView,
}

/// An entry that an award can go to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TopCandidate {
    /// The entry, without a place.
    pub entry: RankedEntry,
    /// The id of the category that it won, or in which it is a finalist.
    pub category: String,
    /// What was decided of it there.
    pub outcome: DecisionOutcome,
}
