//! What people decide, and how it is recorded.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Reason;

/// What people decide of a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum AwardDecision {
    /// The category has no award this time. Whoever had it has it no more; finalists stay.
    NoAward,
    /// One entry has the award, and nobody else.
    Winner {
        /// The entry.
        entry: String,
    },
    /// Several entries share the award, and nobody else has it.
    Shared {
        /// The entries, at least two.
        entries: Vec<String>,
    },
    /// An entry is named, without the award.
    Finalist {
        /// The entry.
        entry: String,
    },
    /// What was announced of an entry is taken back; the history stays.
    Withdrawn {
        /// The entry.
        entry: String,
    },
}

/// What a category, or an entry in it, comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionOutcome {
    /// The one winner.
    Winner,
    /// One of several who share the award.
    Shared,
    /// Named, without the award.
    Finalist,
    /// The category has no award this time.
    NoAward,
    /// Taken back after it was announced; the history stays.
    Withdrawn,
}

/// How a jury voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Votes {
    /// Votes for it.
    pub in_favour: u32,
    /// Votes against it.
    pub against: u32,
    /// Judges who were there and did not vote.
    pub abstained: u32,
}

impl AwardDecision {
    /// The outcome alone.
    pub fn outcome(&self) -> DecisionOutcome {
        match self {
            Self::NoAward => DecisionOutcome::NoAward,
            Self::Winner { .. } => DecisionOutcome::Winner,
            Self::Shared { .. } => DecisionOutcome::Shared,
            Self::Finalist { .. } => DecisionOutcome::Finalist,
            Self::Withdrawn { .. } => DecisionOutcome::Withdrawn,
        }
    }

    /// The same with each entry named once.
    pub(in crate::desk::rounds) fn distinct(mut self) -> Self {
        if let Self::Shared { entries } = &mut self {
            entries.sort_unstable();
            entries.dedup();
        }
        self
    }

    /// The entries it is on.
    pub fn entries(&self) -> &[String] {
        match self {
            Self::NoAward => &[],
            Self::Winner { entry } | Self::Finalist { entry } | Self::Withdrawn { entry } => {
                std::slice::from_ref(entry)
            }
            Self::Shared { entries } => entries,
        }
    }
}

/// How a decision was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recorded {
    /// By which it can be taken back.
    #[ts(type = "number")]
    pub id: i64,
    /// Why, for the desk alone.
    pub reason: String,
    /// The words that an entrant may read; null where there are none.
    pub for_entrant: Option<String>,
    /// How the jury voted; null where it did not.
    pub votes: Option<Votes>,
    /// Who recorded it.
    pub by: String,
    /// When, RFC 3339 in UTC.
    pub at: String,
}

impl Recorded {
    pub(in crate::desk::rounds) fn at(
        id: i64,
        reason: &Reason,
        votes: Option<Votes>,
        (by, at): (&str, &str),
    ) -> Self {
        Self {
            id,
            reason: reason.internal.clone(),
            for_entrant: reason.for_entrant.clone(),
            votes,
            by: by.to_owned(),
            at: at.to_owned(),
        }
    }
}
