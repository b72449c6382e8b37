//! Answers to questions that a call does not ask.

use super::EntryFileError;
use crate::call::nearest;
use crate::{Answers, Call, Entry, Subject};

/// The first answer of an entry to a question that the call does not have, or does not ask there: of a person one that is
/// of the entry. No rule reads it, so that a misspelt id would leave the right question without an answer. `line` is
/// where the entry begins.
pub fn unknown_answer(call: &Call, entry: &Entry, line: usize) -> Option<EntryFileError> {
    let of_people = entry.people.iter().enumerate().map(|(at, person)| {
        (
            format!("people[{at}].answers"),
            &person.answers,
            Subject::Person,
        )
    });
    let of_pieces = entry.pieces.iter().enumerate().map(|(at, piece)| {
        (
            format!("pieces[{at}].answers"),
            &piece.answers,
            Subject::Piece,
        )
    });
    let of_entry = ("answers".to_owned(), &entry.answers, Subject::Entry);
    let mut all = std::iter::once(of_entry).chain(of_people).chain(of_pieces);
    all.find_map(|(place, answers, subject)| unknown(call, answers, subject, &place, line))
}

fn unknown(
    call: &Call,
    answers: &Answers,
    subject: Subject,
    place: &str,
    line: usize,
) -> Option<EntryFileError> {
    let questions = call
        .questions
        .iter()
        .filter(|question| question.of == subject);
    let known: Vec<&str> = questions.map(|question| question.id.as_str()).collect();
    let id = answers.keys().find(|id| !known.contains(&id.as_str()))?;
    Some(EntryFileError::UnknownAnswer {
        line,
        field: format!("{place}.{id}"),
        nearest: nearest(id, known.iter().copied()),
        known: known.join(", "),
    })
}
