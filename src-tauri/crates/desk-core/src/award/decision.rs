//! What people decide, and how it is recorded.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use workspace_core::{DecisionOutcome, Reason, Recorded, Votes};

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
    #[must_use]
    pub fn distinct(mut self) -> Self {
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

/// How a decision was recorded: its row, why, how the jury voted, and by whom and when.
pub fn recorded(
    id: i64,
    reason: &Reason,
    votes: Option<Votes>,
    (by, at): (&str, &str),
) -> Recorded {
    Recorded {
        id,
        reason: reason.internal.clone(),
        for_entrant: reason.for_entrant.clone(),
        votes,
        by: by.to_owned(),
        at: at.to_owned(),
    }
}
