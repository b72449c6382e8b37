//! Where a person belongs: by citizenship, by residence, by a visa, by place of work.

use super::place::list;
use crate::call::CountryTie;
use crate::check::condition_result::ConditionResult;
use crate::{Country, Message, Outcome, Person};

fn name(tie: CountryTie) -> &'static str {
    match tie {
        CountryTie::CitizenOf => "citizen",
        CountryTie::ResidentOf => "resident",
        CountryTie::PermanentResidentOf => "permanent",
        CountryTie::VisaOf => "visa",
        CountryTie::WorksIn => "works",
    }
}

/// The countries that a person declared; none while nothing is declared.
fn declared(tie: CountryTie, person: &Person) -> Option<Vec<Country>> {
    let (resident_of, visa_of) = (&person.resident_of, &person.visa_of);
    match tie {
        CountryTie::CitizenOf => person.citizen_of.clone(),
        CountryTie::WorksIn => person.works_in.clone(),
        CountryTie::VisaOf => visa_of.clone().or_else(|| resident_of.clone()),
        CountryTie::PermanentResidentOf => resident_of.clone(),
        CountryTie::ResidentOf => {
            let both = resident_of.iter().chain(visa_of).flatten().copied();
            (resident_of.is_some() || visa_of.is_some()).then(|| both.collect())
        }
    }
}

/// Whether a declaration names one of the countries. A list that the call leaves empty admits nobody.
pub(in crate::check) fn outcome(tie: CountryTie, accepted: &[Country], person: &Person) -> Outcome {
    if accepted.is_empty() {
        return Outcome::NotMet;
    }
    let is_in = |countries: Option<&Vec<Country>>| {
        let mut countries = countries?.iter();
        Some(countries.any(|one| accepted.contains(one)))
    };
    let resident = is_in(person.resident_of.as_ref());
    let visa = is_in(person.visa_of.as_ref());
    let is_met = match tie {
        CountryTie::CitizenOf => is_in(person.citizen_of.as_ref()),
        CountryTie::WorksIn => is_in(person.works_in.as_ref()),
        CountryTie::ResidentOf => match (resident, visa) {
            (None, None) => None,
            (resident, visa) => Some(resident == Some(true) || visa == Some(true)),
        },
        CountryTie::PermanentResidentOf => permanent(accepted, person),
        // Whoever declared where they reside, and named none of the countries, has no visa of them either.
        CountryTie::VisaOf => visa.or((resident == Some(false)).then_some(false)),
    };
    match is_met {
        Some(true) => Outcome::Met,
        Some(false) => Outcome::NotMet,
        None => Outcome::NeedsPerson,
    }
}

/// Whether a person is a permanent resident of one of the countries. While no visa is declared, a residence may rest on
/// one, so that it is not known.
fn permanent(accepted: &[Country], person: &Person) -> Option<bool> {
    let resident_of = person.resident_of.as_ref()?;
    let mut here = resident_of
        .iter()
        .filter(|one| accepted.contains(one))
        .peekable();
    if here.peek().is_none() {
        return Some(false);
    }
    let visa_of = person.visa_of.as_ref()?;
    Some(here.any(|one| !visa_of.contains(one)))
}

pub(in crate::check) fn result(
    tie: CountryTie,
    accepted: &[Country],
    person: &Person,
) -> ConditionResult {
    let message = |code| {
        Message::plain(code)
            .with("tie", name(tie))
            .with("accepted", list(accepted))
    };
    match (outcome(tie, accepted, person), declared(tie, person)) {
        (Outcome::NeedsPerson, _) | (_, None) => {
            ConditionResult::unknown(message("finding-person-undeclared"))
        }
        (outcome, Some(countries)) => {
            ConditionResult::declared(outcome == Outcome::Met, list(&countries), || {
                message("finding-person-elsewhere")
            })
        }
    }
}
