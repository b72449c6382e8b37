//! The people behind the work may enter: by citizenship, or by where they work.

use super::stated::{Stated, number};
use crate::{Country, EntrantRule, Finding, Message, Outcome, Person, Rule, Source, WhichPeople};

pub(super) fn check(rule: &EntrantRule, people: &[Person]) -> Finding {
    let stated = Stated::new(Rule::Entrant, &rule.text, rule.blocks);
    let outcomes = people.iter().map(|person| qualifies(rule, person));
    let outcome = match rule.people {
        WhichPeople::All => outcomes.max(),
        WhichPeople::Any => outcomes.min(),
    };
    let Some(outcome) = outcome else {
        let nobody = Message::plain("finding-entrant-nobody");
        return stated.found(Outcome::NeedsPerson, None, nobody);
    };
    let (names, count) = named(rule, people, outcome);
    let message = match outcome {
        Outcome::Met => Message::plain("finding-entrant-met"),
        Outcome::NeedsPerson => Message::plain("finding-entrant-undeclared")
            .with("names", names.as_str())
            .with("count", count),
        Outcome::NotMet => Message::plain("finding-entrant-not-met")
            .with("names", names.as_str())
            .with("count", count),
    };
    stated.found(outcome, Some((names, Source::Declared)), message)
}

/// A citizen of one country or at work in another: either is enough, and only both denied is a no.
fn qualifies(rule: &EntrantRule, person: &Person) -> Outcome {
    let citizen = among(&rule.citizen_of, person.citizen_of.as_deref());
    let working = among(&rule.works_in, person.works_in.as_deref());
    citizen.min(working)
}

/// Whether a declaration names one of the countries. A list that the call leaves empty admits nobody.
fn among(asked: &[Country], declared: Option<&[Country]>) -> Outcome {
    match declared {
        _ if asked.is_empty() => Outcome::NotMet,
        None => Outcome::NeedsPerson,
        Some(countries) if countries.iter().any(|one| asked.contains(one)) => Outcome::Met,
        Some(_) => Outcome::NotMet,
    }
}

/// The public names of those who stand at `outcome`, and how many they are: who made it so.
fn named(rule: &EntrantRule, people: &[Person], outcome: Outcome) -> (String, u32) {
    let mut names = String::new();
    let mut count = 0;
    for person in people
        .iter()
        .filter(|person| qualifies(rule, person) == outcome)
    {
        if count > 0 {
            names.push_str(", ");
        }
        names.push_str(person.public_name.as_str());
        count += 1;
    }
    (names, number(count))
}
