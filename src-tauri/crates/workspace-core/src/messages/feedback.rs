//! What an entrant is told of the judging.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::EnclosedHead;
use super::bounds::{self, Bounded};
use crate::Result;

/// What the judges of every round said of one entry. It has no place for a judge's name or for one judge's marks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FeedbackMessage {
    /// The entry.
    pub entry: Uuid,
    /// The rounds it was read in, in their order.
    pub rounds: Vec<RoundFeedback>,
    /// Where the desk's log ended when this was written.
    #[ts(skip)]
    pub head: EnclosedHead,
}

/// What the judges of one round said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RoundFeedback {
    /// The round, counted from 1.
    pub round: u32,
    /// Its name; null where the call names no rounds.
    pub name: Option<rules::Text>,
    /// How many judges answered.
    pub judges: u32,
    /// What they wrote for the entrant, in an order that says nothing of who wrote it.
    pub words: Vec<String>,
    /// The mean of their marks on each criterion; empty where the call tells none, and where fewer than two judges gave
    /// marks, for then it would be one judge's.
    pub means: Vec<CriterionMean>,
}

/// The mean of the marks on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CriterionMean {
    /// The criterion's name.
    pub name: rules::Text,
    /// The mean, unrounded.
    pub mean: f64,
}

impl Bounded for FeedbackMessage {
    fn check(&self) -> Result<()> {
        bounds::at_most("rounds", self.rounds.len(), 1000)?;
        self.head.check()?;
        for round in &self.rounds {
            bounds::positive("rounds.round", round.round)?;
            for words in &round.words {
                bounds::text("rounds.words", Some(words))?;
            }
        }
        Ok(())
    }
}
