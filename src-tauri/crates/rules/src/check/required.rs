//! Every field that the call requires is filled.
//!
//! One finding for each missing field, those of the entry before those of its pieces; one that is met where
//! none is missing.

use super::facts::filled;
use super::finding_template::FindingTemplate;
use crate::{Entry, Finding, Message, Outcome, Person, Required, RequiredField, Rule, Source};

pub(super) fn check(required: &Required, entry: &Entry, into: &mut Vec<Finding>) {
    let template_of = |field| {
        let words = required.words_on(field);
        FindingTemplate::new(Rule::Required, words, required.blocks)
    };
    let length_before = into.len();
    for &field in &required.fields {
        let template = template_of(field);
        if field == RequiredField::LegalName {
            into.extend(legal_names(&template, &entry.people));
        } else if !filled::in_entry(field, entry) {
            into.push(template.of_entry(Outcome::NotMet, None, filled::missing(field)));
        }
    }
    for (index, piece) in entry.pieces.iter().enumerate() {
        for &field in required
            .fields
            .iter()
            .filter(|&&field| !filled::in_piece(field, entry, index, piece))
        {
            let missing = filled::missing(field);
            into.push(template_of(field).of_piece(index, Outcome::NotMet, None, missing));
        }
    }
    if into.len() == length_before {
        let message = Message::plain("finding-required-met");
        let template = FindingTemplate::new(Rule::Required, &required.text, required.blocks);
        into.push(template.of_entry(Outcome::Met, None, message));
    }
}

/// A missing legal name breaks the rule, except that of a person behind a pseudonym: what protects a person
/// is weighed by one.
fn legal_names(template: &FindingTemplate<'_>, people: &[Person]) -> Option<Finding> {
    let nameless: Vec<&Person> = people
        .iter()
        .filter(|person| person.legal_name.is_none())
        .collect();
    let first = nameless.first()?;
    let protected = nameless.iter().all(|person| person.pseudonym);
    let names: Vec<&str> = nameless
        .iter()
        .map(|person| person.public_name.as_str())
        .collect();
    let datum = Some((names.join(", "), Source::Declared));
    Some(if protected {
        let message =
            Message::plain("finding-required-protected").with("name", first.public_name.as_str());
        template.of_entry(Outcome::NeedsPerson, datum, message)
    } else {
        template.of_entry(
            Outcome::NotMet,
            datum,
            filled::missing(RequiredField::LegalName),
        )
    })
}
