//! Where a person belongs: by citizenship, by residence, by place of work.

use super::place::list;
use crate::check::condition_result::ConditionResult;
use crate::{Country, Message, Outcome, Person};

/// How a person is tied to countries.
#[derive(Clone, Copy)]
pub(in crate::check) enum Tie {
    CitizenOf,
    ResidentOf,
    WorksIn,
}

impl Tie {
    fn declared(self, person: &Person) -> Option<&[Country]> {
        match self {
            Self::CitizenOf => person.citizen_of.as_deref(),
            Self::ResidentOf => person.resident_of.as_deref(),
            Self::WorksIn => person.works_in.as_deref(),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::CitizenOf => "citizen",
            Self::ResidentOf => "resident",
            Self::WorksIn => "works",
        }
    }
}

/// Whether a declaration names one of the countries. A list that the call leaves empty admits nobody.
pub(in crate::check) fn outcome(tie: Tie, accepted: &[Country], person: &Person) -> Outcome {
    match tie.declared(person) {
        _ if accepted.is_empty() => Outcome::NotMet,
        None => Outcome::NeedsPerson,
        Some(countries) if countries.iter().any(|one| accepted.contains(one)) => Outcome::Met,
        Some(_) => Outcome::NotMet,
    }
}

pub(in crate::check) fn result(tie: Tie, accepted: &[Country], person: &Person) -> ConditionResult {
    let message = |code| {
        Message::plain(code)
            .with("tie", tie.name())
            .with("accepted", list(accepted))
    };
    match (outcome(tie, accepted, person), tie.declared(person)) {
        (Outcome::NeedsPerson, _) | (_, None) => {
            ConditionResult::unknown(message("finding-person-undeclared"))
        }
        (outcome, Some(countries)) => {
            ConditionResult::declared(outcome == Outcome::Met, list(countries), || {
                message("finding-person-elsewhere")
            })
        }
    }
}
