//! Why a ranking method has no result.

use thiserror::Error;

use super::additive::NotEstimable;
use crate::EntryId;

/// The most entries for methods that compare every entry with every other.
pub const MOST_COMPARED: usize = 1_000;

/// Why a ranking method has no result.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RankError {
    /// No judge compared two entries.
    #[error("no judge read two entries")]
    NothingCompared,
    /// More entries than can be compared one by one.
    #[error(
        "there are {entries} entries; every one is compared with every other, up to {most} of them"
    )]
    TooMany {
        /// Entries that were read.
        entries: usize,
        /// The most that are compared.
        most: usize,
    },
    /// Some entries never lost to any of the others, or were never compared with them: how much better
    /// they are has no bound (Ford, 1957).
    #[error("the entries fall into {} groups of which one never lost to another", groups.len())]
    Separated {
        /// The entries of each group.
        groups: Vec<Vec<EntryId>>,
    },
    /// The additive model has no answer.
    #[error(transparent)]
    NotEstimable(#[from] NotEstimable),
    /// The answers are places or comparisons, and the method needs numbers on one scale.
    #[error("the method needs marks; judges gave places or comparisons")]
    NotOnAScale,
    /// Some marks are not finite or lie beyond a million either way, so that they cannot be added up exactly.
    #[error("{marks} marks are not numbers up to a million either way")]
    BeyondBound {
        /// How many.
        marks: usize,
    },
    /// Entries, judges and criteria with nothing but the highest or the lowest marks have no bounded measure, and no mark is left
    /// without them.
    #[error("no mark is left without entries, judges and criteria of extreme marks alone")]
    AllExtreme,
    /// An iterative estimate did not converge, or there is nothing for it to converge to.
    #[error("the estimate did not converge")]
    NotConverged,
}

impl RankError {
    /// The code of the message for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NothingCompared => "rank-nothing-compared",
            Self::TooMany { .. } => "rank-too-many",
            Self::Separated { .. } => "rank-separated",
            Self::NotEstimable(error) => error.code(),
            Self::NotOnAScale => "rank-not-on-a-scale",
            Self::BeyondBound { .. } => "rank-beyond-bound",
            Self::AllExtreme => "rank-all-extreme",
            Self::NotConverged => "rank-unsettled",
        }
    }

    /// The variables of the message for people.
    pub fn params(&self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TooMany { entries, most } => vec![("entries", *entries), ("most", *most)],
            Self::Separated { groups } => vec![("groups", groups.len())],
            Self::BeyondBound { marks } => vec![("marks", *marks)],
            Self::NotEstimable(error) => error.params(),
            Self::NothingCompared | Self::NotOnAScale | Self::AllExtreme | Self::NotConverged => {
                Vec::new()
            }
        }
    }
}
