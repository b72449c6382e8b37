//! Whether a field is filled.

use super::file;
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::{Entry, Message, Outcome, Piece, Purpose, RequiredField};

fn is_filled(text: Option<&String>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Whether a field of the whole entry is filled; fields of pieces are not asked here.
pub(in crate::check) fn in_entry(field: RequiredField, entry: &Entry) -> bool {
    let contact = &entry.entered_by.contact;
    match field {
        RequiredField::Email => is_filled(contact.email.as_ref()),
        RequiredField::Phone => is_filled(contact.phone.as_ref()),
        RequiredField::Statement => is_filled(entry.statement.as_ref()),
        RequiredField::LegalName
        | RequiredField::Url
        | RequiredField::Access
        | RequiredField::Outlet
        | RequiredField::Published
        | RequiredField::File => true,
    }
}

/// Whether a field of a piece is filled; fields of the whole entry are not asked here.
pub(in crate::check) fn in_piece(
    field: RequiredField,
    entry: &Entry,
    index: usize,
    piece: &Piece,
) -> bool {
    match field {
        RequiredField::Url => is_filled(piece.url.as_ref()),
        RequiredField::Access => is_filled(piece.access.as_ref()),
        RequiredField::Outlet => !piece.outlets.is_empty(),
        RequiredField::Published => piece.published.is_some(),
        RequiredField::File => file::attached(entry, Purpose::Work, Some(index)).is_some(),
        RequiredField::Email
        | RequiredField::Phone
        | RequiredField::Statement
        | RequiredField::LegalName => true,
    }
}

/// Whether every one of these fields is filled, in the entry and in the pieces and people that are asked about.
pub(in crate::check) fn result(
    fields: &[RequiredField],
    context: &EvalContext<'_>,
) -> ConditionResult {
    let entry = context.entry;
    let first = context.first_piece_index();
    let is_empty = |field: &&RequiredField| {
        !in_entry(**field, entry)
            || context
                .pieces
                .iter()
                .enumerate()
                .any(|(index, piece)| !in_piece(**field, entry, first + index, piece))
            || (**field == RequiredField::LegalName
                && context
                    .people
                    .iter()
                    .any(|person| person.legal_name.is_none()))
    };
    match fields.iter().find(is_empty) {
        None => ConditionResult::new(Outcome::Met, None, Message::plain("finding-required-met")),
        Some(field) => ConditionResult::new(Outcome::NotMet, None, missing(*field)),
    }
}

pub(in crate::check) fn missing(field: RequiredField) -> Message {
    Message::plain("finding-required-missing").with("field", field.name())
}
