//! Answers to questions that a call does not ask, and answers that their questions do not take.

use super::EntryFileError;
use crate::call::nearest;
use crate::{Answer, AnswerKind, Answers, Call, Entry, Question, Subject};

/// The first answer of an entry to a question that the call does not have, or does not ask there: of a person one that is
/// of the entry. No rule reads it, so that a misspelt id would leave the right question without an answer. `line` is
/// where the entry begins.
pub fn unknown_answer(call: &Call, entry: &Entry, line: usize) -> Option<EntryFileError> {
    places(entry)
        .find_map(|(place, answers, subject)| unknown(call, answers, subject, &place, line))
}

/// The first answer of an entry that its question does not take: words for a number, or an option that it does not have.
/// `line` is where the entry begins.
pub(crate) fn wrong_answer(call: &Call, entry: &Entry, line: usize) -> Option<EntryFileError> {
    places(entry).find_map(|(place, answers, subject)| {
        let mut questions = questions_of(call, subject);
        questions.find_map(|question| {
            let answer = answers.get(&question.id)?;
            wrong(question, answer, &place, line)
        })
    })
}

/// All answers of an entry, with their path and what they are about.
fn places(entry: &Entry) -> impl Iterator<Item = (String, &Answers, Subject)> {
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
    std::iter::once(of_entry).chain(of_people).chain(of_pieces)
}

fn questions_of(call: &Call, subject: Subject) -> impl Iterator<Item = &Question> {
    let questions = call.questions.iter();
    questions.filter(move |question| question.of == subject)
}

fn unknown(
    call: &Call,
    answers: &Answers,
    subject: Subject,
    place: &str,
    line: usize,
) -> Option<EntryFileError> {
    let known: Vec<&str> = questions_of(call, subject)
        .map(|question| question.id.as_str())
        .collect();
    let id = answers.keys().find(|id| !known.contains(&id.as_str()))?;
    Some(EntryFileError::UnknownAnswer {
        line,
        field: format!("{place}.{id}"),
        nearest: nearest(id, known.iter().copied()),
        known: known.join(", "),
    })
}

/// What is wrong with an answer that its question does not take. An empty answer is none, and so is not wrong.
fn wrong(question: &Question, answer: &Answer, place: &str, line: usize) -> Option<EntryFileError> {
    if answer.is_empty() || question.takes(answer) {
        return None;
    }
    let options: Vec<&str> = question.options.iter().map(|it| it.id.as_str()).collect();
    Some(EntryFileError::WrongAnswer {
        line,
        field: format!("{place}.{}", question.id),
        text: answer.to_string(),
        kind: match question.kind {
            AnswerKind::YesNo => "yes_no",
            AnswerKind::Text => "text",
            AnswerKind::Number => "number",
            AnswerKind::Date => "date",
            AnswerKind::Choice => "choice",
            AnswerKind::Choices => "choices",
            AnswerKind::Countries => "countries",
            AnswerKind::Languages => "languages",
        },
        known: options.join(", "),
    })
}
