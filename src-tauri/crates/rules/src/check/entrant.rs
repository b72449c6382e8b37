//! The people behind the work may enter: by citizenship, by residence, or by where they work.

use super::facts::person;
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use super::quorum::Quorum;
use crate::{EntrantRule, Finding, Message, Outcome, Person, Rule, Source};

pub(super) fn check(rule: &EntrantRule, people: &[Person]) -> Finding {
    let template = FindingTemplate::new(Rule::Entrant, &rule.text, rule.blocks);
    let outcomes: Vec<Outcome> = people
        .iter()
        .map(|person| qualifies(rule, person))
        .collect();
    let Some(worst) = outcomes.iter().max() else {
        let nobody = Message::plain("finding-entrant-nobody");
        return template.of_entry(Outcome::NeedsPerson, None, nobody);
    };
    let quorum = Quorum::of(rule.people, &outcomes);
    let outcome = quorum.or(*worst);
    if let Some(too_few) = quorum.too_few() {
        return template.of_entry(outcome, None, too_few);
    }
    let (names, count) = people_with_outcome(rule, people, outcome);
    let message = match outcome {
        Outcome::Met => Message::plain("finding-entrant-met"),
        Outcome::NeedsPerson => Message::plain("finding-entrant-undeclared")
            .with("names", names.as_str())
            .with("count", count),
        Outcome::NotMet => Message::plain("finding-entrant-not-met")
            .with("names", names.as_str())
            .with("count", count),
    };
    template.of_entry(outcome, Some((names, Source::Declared)), message)
}

/// A citizen or resident of one country or at work in another: any is enough, and only all denied is a no.
fn qualifies(rule: &EntrantRule, person: &Person) -> Outcome {
    let outcomes = rule.ways().into_iter();
    outcomes
        .map(|(tie, accepted)| person::outcome(tie, accepted, person))
        .min()
        .unwrap_or(Outcome::NotMet)
}

/// The public names of the people with this outcome, and how many they are.
fn people_with_outcome(rule: &EntrantRule, people: &[Person], outcome: Outcome) -> (String, u32) {
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
    (names, saturating_u32(count))
}
