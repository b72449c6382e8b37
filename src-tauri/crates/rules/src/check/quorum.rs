//! The outcome of several pieces or people together: whether enough of them satisfy a rule.

use super::stated::number;
use crate::{HowMany, Outcome};

/// What the parts of an entry together say, where not all of them need to satisfy a rule.
pub(super) enum Quorum {
    /// Every part stands for itself: all of them must satisfy it, or too few can.
    EachAlone,
    /// Enough do.
    Enough {
        /// How many.
        inside: u32,
    },
    /// It hangs on parts that are not settled.
    Open,
}

impl Quorum {
    /// The outcome of all parts as one; none where there are none.
    pub(super) fn outcome(how_many: HowMany, outcomes: &[Outcome]) -> Option<Outcome> {
        let worst = *outcomes.iter().max()?;
        Some(match Self::of(how_many, outcomes) {
            Self::EachAlone => worst,
            Self::Enough { .. } => Outcome::Met,
            Self::Open => Outcome::NeedsPerson,
        })
    }

    pub(super) fn of(how_many: HowMany, outcomes: &[Outcome]) -> Self {
        if how_many == HowMany::All {
            return Self::EachAlone;
        }
        let needed = how_many.needed(outcomes.len());
        let count = |of: Outcome| outcomes.iter().filter(|outcome| **outcome == of).count();
        let inside = count(Outcome::Met);
        if inside >= needed {
            Self::Enough {
                inside: number(inside),
            }
        } else if inside + count(Outcome::NeedsPerson) >= needed {
            Self::Open
        } else {
            Self::EachAlone
        }
    }
}
