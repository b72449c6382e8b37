//! Why a measure of agreement is not available.

use thiserror::Error;

/// Why a measure cannot be taken of these readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AgreementError {
    /// No entry was read by two judges.
    #[error("no entry was read by two judges")]
    NothingShared,
    /// Fewer entries or judges than the measure takes.
    #[error("there are {entries} entries and {judges} judges; it takes two of each")]
    TooFew {
        /// Entries that were read.
        entries: usize,
        /// Judges who read.
        judges: usize,
    },
    /// All readings are the same, so that no difference can be told from agreement.
    #[error("all readings are the same")]
    NoVariation,
    /// No judge told any entry from another, though one judge may be higher than the next.
    #[error("every judge gave all entries the same mark")]
    NoOrder,
    /// Entries differ so much less than chance would make them that the coefficient has no value.
    #[error("entries differ less than chance makes them")]
    BelowChance,
    /// No judges, of that number and with those ties, can rank entries so that the ranks sum to these.
    #[error("these are not the rank sums of this many judges")]
    NotRankSums,
    /// Some judge did not read some entry.
    #[error(
        "{missing} of {of} readings are missing; it takes every judge to have read every entry"
    )]
    Incomplete {
        /// How many readings are missing.
        missing: usize,
        /// How many a whole table has.
        of: usize,
    },
    /// Entries were read by different numbers of judges.
    #[error("entries have from {least} to {most} readings; it takes the same number for all")]
    Uneven {
        /// The fewest readings of one entry.
        least: usize,
        /// The most.
        most: usize,
    },
    /// The readings make no balanced design.
    #[error(
        "the readings make no balanced design: every judge the same number of entries, every entry of judges, and every two entries of judges in common"
    )]
    Unbalanced,
    /// A ratio scale has no marks below zero.
    #[error("a reading is below zero, and a ratio scale has none")]
    BelowZero,
}

impl AgreementError {
    /// The code of the message for people.
    pub fn code(self) -> &'static str {
        match self {
            Self::NothingShared => "measure-nothing-shared",
            Self::TooFew { .. } => "measure-too-few",
            Self::NoVariation => "measure-no-variation",
            Self::NoOrder => "measure-no-order",
            Self::BelowChance => "measure-below-chance",
            Self::NotRankSums => "measure-not-rank-sums",
            Self::Incomplete { .. } => "measure-incomplete",
            Self::Uneven { .. } => "measure-uneven",
            Self::Unbalanced => "measure-unbalanced",
            Self::BelowZero => "measure-below-zero",
        }
    }

    /// The variables of the message for people.
    pub fn params(self) -> Vec<(&'static str, usize)> {
        match self {
            Self::TooFew { entries, judges } => vec![("entries", entries), ("judges", judges)],
            Self::Incomplete { missing, of } => vec![("missing", missing), ("of", of)],
            Self::Uneven { least, most } => vec![("least", least), ("most", most)],
            Self::NothingShared
            | Self::NoVariation
            | Self::NoOrder
            | Self::BelowChance
            | Self::NotRankSums
            | Self::Unbalanced
            | Self::BelowZero => Vec::new(),
        }
    }
}
