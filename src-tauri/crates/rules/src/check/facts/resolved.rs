//! A datum with two possible sources: what was declared and what was read from a file.

use crate::{Outcome, Piece, Source};

/// The message where a file that may contradict the declaration could not be read.
pub(in crate::check) const NOT_READ: &str = "finding-not-read";

/// Whether a piece has a file that was not read, and the datum was read from no other.
pub(in crate::check) fn is_unread(piece: &Piece, has_reading: bool) -> bool {
    !has_reading && piece.read.as_ref().is_some_and(|read| read.unread)
}

/// The outcome of a datum that has two possible sources, and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check) enum Resolved {
    /// The declaration decides; a reading, where there is one, agrees.
    Declared(Outcome),
    /// Nobody declared it, and the reading meets the rule.
    ReadMet,
    /// Nobody declared it, and the reading does not meet the rule: a person decides.
    ReadNotMet,
    /// Declaration and reading lead to different outcomes: a person decides.
    Disagree,
    /// It was declared, and a file that may say otherwise could not be read: a person decides.
    Unread,
    /// There is no datum: a person decides.
    Missing,
}

impl Resolved {
    /// `is_unread` where a file that may hold the datum was not read.
    pub(in crate::check) fn of(
        declared: Option<Outcome>,
        outcome_read: Option<Outcome>,
        is_unread: bool,
    ) -> Self {
        match (declared, outcome_read) {
            (Some(declared), Some(outcome_read)) if declared != outcome_read => Self::Disagree,
            (Some(_), _) if is_unread => Self::Unread,
            (Some(declared), _) => Self::Declared(declared),
            (None, Some(Outcome::Met)) => Self::ReadMet,
            (None, Some(Outcome::NeedsPerson | Outcome::NotMet)) => Self::ReadNotMet,
            (None, None) => Self::Missing,
        }
    }

    pub(in crate::check) fn outcome(self) -> Outcome {
        match self {
            Self::Declared(outcome) => outcome,
            Self::ReadMet => Outcome::Met,
            Self::ReadNotMet | Self::Disagree | Self::Unread | Self::Missing => {
                Outcome::NeedsPerson
            }
        }
    }

    /// Where the datum that is shown comes from.
    pub(in crate::check) fn source(self) -> Source {
        match self {
            Self::ReadMet | Self::ReadNotMet => Source::Read,
            Self::Declared(_) | Self::Disagree | Self::Unread | Self::Missing => Source::Declared,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that may say otherwise makes nothing worse, and nothing better, than a person's look at it.
    #[test]
    fn what_was_declared_beside_an_unread_file_is_for_a_person() {
        for declared in [Outcome::Met, Outcome::NotMet, Outcome::NeedsPerson] {
            let resolved = Resolved::of(Some(declared), None, true);
            assert_eq!(resolved, Resolved::Unread);
            assert_eq!(resolved.outcome(), Outcome::NeedsPerson);
        }
        assert_eq!(Resolved::of(None, None, true), Resolved::Missing);
        let read = Resolved::of(Some(Outcome::Met), None, false);
        assert_eq!(read, Resolved::Declared(Outcome::Met));
    }
}
