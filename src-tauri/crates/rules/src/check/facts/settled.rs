//! What was declared beside what was read from a file.

use crate::{Outcome, Source};

/// The outcome of a datum that has two possible sources, and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Settled {
    /// The declaration decides; a reading, where there is one, agrees.
    Declared(Outcome),
    /// Nobody declared it, and the reading meets the rule.
    ReadMet,
    /// Nobody declared it, and the reading does not meet the rule: a person decides.
    ReadOpen,
    /// Declaration and reading lead to different outcomes: a person decides.
    Disagree,
    /// There is no datum: a person decides.
    Missing,
}

impl Settled {
    pub(in crate::check) fn of(declared: Option<Outcome>, read: Option<Outcome>) -> Self {
        match (declared, read) {
            (Some(declared), Some(read)) if declared != read => Self::Disagree,
            (Some(declared), _) => Self::Declared(declared),
            (None, Some(Outcome::Met)) => Self::ReadMet,
            (None, Some(Outcome::NeedsPerson | Outcome::NotMet)) => Self::ReadOpen,
            (None, None) => Self::Missing,
        }
    }

    pub(in crate::check) fn outcome(self) -> Outcome {
        match self {
            Self::Declared(outcome) => outcome,
            Self::ReadMet => Outcome::Met,
            Self::ReadOpen | Self::Disagree | Self::Missing => Outcome::NeedsPerson,
        }
    }

    /// Where the datum that is shown comes from.
    pub(in crate::check) fn source(self) -> Source {
        match self {
            Self::ReadMet | Self::ReadOpen => Source::Read,
            Self::Declared(_) | Self::Disagree | Self::Missing => Source::Declared,
        }
    }
}
