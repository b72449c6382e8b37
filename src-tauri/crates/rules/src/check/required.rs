//! Every field that the call requires is filled.
//!
//! One finding for each missing field, those of the entry before those of its pieces; one that is met where
//! none is missing.

use super::stated::Stated;
use crate::{
    Entry, Finding, Message, Outcome, Person, Piece, Required, RequiredField, Rule, Source,
};

pub(super) fn check(required: &Required, entry: &Entry, into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Required, &required.text, required.blocks);
    let before = into.len();
    for &field in &required.fields {
        if field == RequiredField::LegalName {
            into.extend(legal_names(&stated, &entry.people));
        } else if !filled(field, entry) {
            into.push(stated.found(Outcome::NotMet, None, missing(field)));
        }
    }
    for (index, piece) in entry.pieces.iter().enumerate() {
        for &field in required
            .fields
            .iter()
            .filter(|&&field| !filled_in(field, piece))
        {
            into.push(stated.found_in(index, Outcome::NotMet, None, missing(field)));
        }
    }
    if into.len() == before {
        let met = Message::plain("finding-required-met");
        into.push(stated.found(Outcome::Met, None, met));
    }
}

fn missing(field: RequiredField) -> Message {
    Message::plain("finding-required-missing").with("field", field.name())
}

fn some(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Whether a field of the whole entry is filled; fields of pieces are not asked here.
fn filled(field: RequiredField, entry: &Entry) -> bool {
    let contact = &entry.entered_by.contact;
    match field {
        RequiredField::Email => some(contact.email.as_ref()),
        RequiredField::Phone => some(contact.phone.as_ref()),
        RequiredField::Statement => some(entry.statement.as_ref()),
        RequiredField::LegalName
        | RequiredField::Url
        | RequiredField::Outlet
        | RequiredField::Published => true,
    }
}

/// Whether a field of a piece is filled; fields of the whole entry are not asked here.
fn filled_in(field: RequiredField, piece: &Piece) -> bool {
    match field {
        RequiredField::Url => some(piece.url.as_ref()),
        RequiredField::Outlet => !piece.outlets.is_empty(),
        RequiredField::Published => piece.published.is_some(),
        RequiredField::Email
        | RequiredField::Phone
        | RequiredField::Statement
        | RequiredField::LegalName => true,
    }
}

/// A missing legal name breaks the rule, except that of a person behind a pseudonym: what protects a person
/// is weighed by one.
fn legal_names(stated: &Stated<'_>, people: &[Person]) -> Option<Finding> {
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
        stated.found(Outcome::NeedsPerson, datum, message)
    } else {
        stated.found(Outcome::NotMet, datum, missing(RequiredField::LegalName))
    })
}
