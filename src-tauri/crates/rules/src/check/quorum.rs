//! The outcome of several pieces or people together: whether enough of them satisfy a rule.

use super::number::saturating_u32;
use crate::{HowMany, Message, Outcome};

/// What the parts of an entry together say, where not all of them need to satisfy a rule.
pub(super) enum Quorum {
    /// Every part has its own outcome: all of them must satisfy the rule, or too few can.
    EachAlone,
    /// Enough do.
    Enough {
        /// How many.
        inside: u32,
    },
    /// It depends on parts whose outcome is not known yet.
    Open,
    /// No part is known to break the rule, and yet there are too few of them, as where two pieces are as asked and three
    /// must be.
    TooFew {
        /// How many it takes.
        needed: u32,
        /// How many there are.
        count: u32,
    },
}

impl Quorum {
    /// The outcome of all parts as one, where the worst of the parts' own outcomes is `worst`.
    pub(super) fn or(&self, worst: Outcome) -> Outcome {
        match self {
            Self::EachAlone => worst,
            Self::TooFew { .. } => Outcome::NotMet,
            Self::Enough { .. } => Outcome::Met,
            Self::Open => Outcome::NeedsPerson,
        }
    }

    /// What to tell where there are too few parts.
    pub(super) fn too_few(&self) -> Option<Message> {
        match self {
            Self::TooFew { needed, count } => Some(
                Message::plain("finding-too-few")
                    .with("needed", *needed)
                    .with("count", *count),
            ),
            Self::EachAlone | Self::Enough { .. } | Self::Open => None,
        }
    }

    pub(super) fn of(how_many: HowMany, outcomes: &[Outcome]) -> Self {
        Self::with_uncertain(how_many, outcomes.iter().map(|outcome| (*outcome, false)))
    }

    /// The same where it may not be known whether the rule applies to a part: the outcome of each part as if it applied,
    /// and whether that is uncertain. Enough parts satisfy the rule only if they do whichever of those it applies to. A
    /// rule that applies to no part asks for none.
    pub(super) fn with_uncertain(
        how_many: HowMany,
        parts: impl Iterator<Item = (Outcome, bool)>,
    ) -> Self {
        if how_many == HowMany::All {
            return Self::EachAlone;
        }
        let (mut certain, mut uncertain) = (Counts::default(), Counts::default());
        for (outcome, is_uncertain) in parts {
            let counts = if is_uncertain {
                &mut uncertain
            } else {
                &mut certain
            };
            match outcome {
                Outcome::Met => counts.met += 1,
                Outcome::NeedsPerson => counts.open += 1,
                Outcome::NotMet => counts.not_met += 1,
            }
        }
        let all = certain.met + certain.open + certain.not_met;
        let enough = |inside: usize, all: usize| all == 0 || inside >= how_many.needed(all);
        let failing = uncertain.open + uncertain.not_met;
        let at_worst = if all + failing == 0 && uncertain.met > 0 {
            // At worst the rule applies to one part only, and one may be too few, as for `at_least = 2`.
            enough(1, 1)
        } else {
            // At worst it applies to none of the uncertain parts that satisfy it, and to all others.
            enough(certain.met, all + failing)
        };
        // At best it applies to all uncertain parts that satisfy it or may, and to no others.
        let possible = uncertain.met + uncertain.open;
        if at_worst {
            Self::Enough {
                inside: saturating_u32(certain.met),
            }
        } else if all == 0 || enough(certain.met + certain.open + possible, all + possible) {
            Self::Open
        } else if certain.not_met == 0 {
            // However what is open turns out, too few satisfy the rule, though nothing else says so.
            let count = all + failing + uncertain.met;
            Self::TooFew {
                needed: saturating_u32(how_many.needed(count)),
                count: saturating_u32(count),
            }
        } else {
            Self::EachAlone
        }
    }
}

/// How many parts have each outcome.
#[derive(Default)]
struct Counts {
    met: usize,
    open: usize,
    not_met: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use Outcome::{Met, NeedsPerson, NotMet};

    const WAYS: [HowMany; 7] = [
        HowMany::Majority,
        HowMany::Half,
        HowMany::Any,
        HowMany::AtLeast(2),
        HowMany::AtLeast(3),
        HowMany::AllBut(1),
        HowMany::AllBut(2),
    ];

    /// What a part may turn out to be: inside or not, or nothing where the rule does not apply to it.
    fn ends(outcome: Outcome, applies: bool) -> Vec<Option<bool>> {
        let mut ends = match outcome {
            Met => vec![Some(true)],
            NeedsPerson => vec![Some(true), Some(false)],
            NotMet => vec![Some(false)],
        };
        ends.extend((!applies).then_some(None));
        ends
    }

    /// Whether enough satisfy the rule, in every way in which what is open may turn out.
    fn all_ends(how_many: HowMany, parts: &[(Outcome, bool)]) -> Vec<bool> {
        let mut ways: Vec<Vec<bool>> = vec![Vec::new()];
        for (outcome, applies) in parts {
            let ends = ends(*outcome, *applies);
            let with = |way: &Vec<bool>| {
                let way = way.clone();
                let each = ends.iter();
                each.map(move |end| way.iter().copied().chain(*end).collect())
                    .collect::<Vec<Vec<bool>>>()
            };
            ways = ways.iter().flat_map(with).collect();
        }
        let enough = |way: &Vec<bool>| {
            let inside = way.iter().filter(|inside| **inside).count();
            way.is_empty() || inside >= how_many.needed(way.len())
        };
        ways.iter().map(enough).collect()
    }

    #[test]
    fn a_quorum_is_settled_only_where_it_is_in_every_way() {
        let kinds = [Met, NeedsPerson, NotMet].map(|outcome| [(outcome, true), (outcome, false)]);
        let kinds = kinds.concat();
        let mut tables: Vec<Vec<(Outcome, bool)>> = vec![Vec::new()];
        let mut last = tables.clone();
        for _ in 0..4 {
            let longer = |parts: &Vec<(Outcome, bool)>| {
                let parts = parts.clone();
                let each = kinds.iter();
                each.map(move |kind| [parts.clone(), vec![*kind]].concat())
                    .collect::<Vec<_>>()
            };
            last = last.iter().flat_map(longer).collect();
            tables.extend(last.clone());
        }
        for parts in tables.iter().filter(|parts| !parts.is_empty()) {
            for how_many in WAYS {
                let ends = all_ends(how_many, parts);
                let expected = if ends.iter().all(|enough| *enough) {
                    Met
                } else if ends.contains(&true) {
                    NeedsPerson
                } else {
                    NotMet
                };
                let parts_found = parts.iter().map(|(outcome, applies)| (*outcome, !applies));
                let quorum = Quorum::with_uncertain(how_many, parts_found);
                // What a part says by itself: where it is not known whether the rule applies, a person is asked.
                let alone = |(outcome, applies): &(Outcome, bool)| match outcome {
                    NotMet if !applies => NeedsPerson,
                    Met | NotMet | NeedsPerson => *outcome,
                };
                let worst = parts.iter().map(alone).max().unwrap();
                let found = quorum.or(worst);
                assert_eq!(found, expected, "{how_many:?} {parts:?}");
            }
        }
    }
}
