//! What entrants are told of the judging.

use serde::Serialize;
use ts_rs::TS;

use crate::Delivery;
use crate::papers::RoundFeedback;

/// What the entrant of one entry is to be told, or was.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FeedbackView {
    /// The entry.
    pub entry: String,
    /// The desk's number for it.
    pub number: u32,
    /// The title.
    pub title: String,
    /// What is told, by round.
    pub rounds: Vec<RoundFeedback>,
    /// Words that are not told, for they name a judge.
    pub withheld: Vec<String>,
    /// How far the last one that was sealed has come; null where none was.
    pub delivery: Option<Delivery>,
    /// Whether that one says just this.
    pub told: bool,
}
