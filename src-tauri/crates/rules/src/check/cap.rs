//! Nobody enters more often than the call allows.

use super::Standing;
use super::stated::Stated;
use crate::{Cap, Entry, Finding, Message, Outcome, PublicName, Rule, Source};

pub(super) fn check(cap: &Cap, entry: &Entry, standing: Option<&Standing>) -> Finding {
    let stated = Stated::new(Rule::Cap, &cap.text, cap.blocks);
    let entries = standing.map_or(1, |standing| standing.entries);
    let (outcome, message) = if entries <= cap.per_person {
        (Outcome::Met, Message::plain("finding-cap-met"))
    } else {
        let first = entry.people.first().map(|person| &person.public_name);
        let person = standing.map(|standing| &standing.person).or(first);
        let message = Message::plain("finding-cap-over")
            .with("person", person.map(PublicName::as_str).unwrap_or_default())
            .with("entries", entries)
            .with("limit", cap.per_person);
        (Outcome::NotMet, message)
    };
    stated.found(
        outcome,
        Some((entries.to_string(), Source::Recorded)),
        message,
    )
}
