//! What entrants are told of the judging.

use serde::Serialize;
use ts_rs::TS;

use super::Delivery;
use crate::messages::RoundFeedback;

/// What the entrants of a category would be told, or a page of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FeedbackPage {
    /// The entries of this page, in the order of their numbers.
    pub entries: Vec<FeedbackView>,
    /// How many entries of the category are eligible.
    #[ts(type = "number")]
    pub of: usize,
    /// How many of them stand before this page.
    #[ts(type = "number")]
    pub skip: usize,
    /// How many stand on a page at most.
    #[ts(type = "number")]
    pub most: usize,
    /// How many entrants there is something to tell that they were not told.
    #[ts(type = "number")]
    pub due: usize,
    /// How many were told just what there is to tell.
    #[ts(type = "number")]
    pub informed: usize,
    /// For how many of these what was sealed has not left.
    #[ts(type = "number")]
    pub waiting: usize,
    /// How many words of judges are withheld in all.
    #[ts(type = "number")]
    pub withheld: usize,
}

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
    pub informed: bool,
}
