//! The answers to the call's questions that judges may see.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::asked_questions;
use crate::{Answer, Call, Entry, Question, Subject, Text};

/// An answer that the call shows to judges.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct JudgedAnswer {
    /// The question.
    pub question: Text,
    /// The title of the piece or the public name of the person it is about; none for the whole entry.
    pub of: Option<String>,
    /// The answer as it was given.
    pub answer: Answer,
    /// The words of the options that were chosen, and the id of each that this version of the call no longer has; empty for
    /// a question without options.
    pub chosen: Vec<Text>,
}

/// Every answer to a question `for_judges`, in the call's order. Answers to questions that are not asked any more,
/// since others were answered differently, are left out with all that are not for judges.
pub fn answers_for_judges(call: &Call, entry: &Entry) -> Vec<JudgedAnswer> {
    let mut answers = Vec::new();
    for asked_question in asked_questions(call, entry) {
        let question = call.question(&asked_question.question);
        let Some(question) = question.filter(|question| question.for_judges) else {
            continue;
        };
        let mut add = |of: Option<&str>, answer: Option<&Answer>| {
            let Some(answer) = answer.filter(|answer| !answer.is_empty()) else {
                return;
            };
            answers.push(JudgedAnswer {
                question: question.text.clone(),
                of: of.map(str::to_owned),
                answer: answer.clone(),
                chosen: chosen(question, answer),
            });
        };
        let at = |number: Option<u32>| {
            let index = number.and_then(|number| number.checked_sub(1));
            index.and_then(|index| usize::try_from(index).ok())
        };
        match question.of {
            Subject::Entry => add(None, entry.answers.get(&question.id)),
            Subject::Person => {
                let person = at(asked_question.person).and_then(|at| entry.people.get(at));
                if let Some(person) = person {
                    let name = person.public_name.as_str();
                    add(Some(name), person.answers.get(&question.id));
                }
            }
            Subject::Piece => {
                let piece = at(asked_question.piece).and_then(|at| entry.pieces.get(at));
                if let Some(piece) = piece {
                    add(Some(&piece.title), piece.answers.get(&question.id));
                }
            }
        }
    }
    answers
}

/// What was chosen, in the order of the options; then what an earlier version of the call had for an option.
fn chosen(question: &Question, answer: &Answer) -> Vec<Text> {
    if question.options.is_empty() {
        return Vec::new();
    }
    let choices = answer.choices();
    let options = question.options.iter();
    let in_call = options.filter(|option| choices.contains(&option.id));
    let removed = choices
        .iter()
        .filter(|id| !question.options.iter().any(|option| option.id == **id));
    in_call
        .map(|option| option.text.clone())
        .chain(removed.map(|id| Text::from(id.as_str())))
        .collect()
}
