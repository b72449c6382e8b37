//! What was answered to a question of the call.

use chrono::NaiveDate;
use identity::Comparison;

use super::{bounds, published};
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::{
    Answer, AnswerKind, Answered, Astride, Message, Outcome, Param, Person, Piece, Published,
    Question, Span, Subject,
};

/// What is asked of an answer, checked against each answer that the question has in this context. A question about
/// pieces or people has one for each of them.
pub(in crate::check) fn result(condition: &Answered, context: &EvalContext<'_>) -> ConditionResult {
    let Some(question) = context.call.question(&condition.question) else {
        // A call that asks of a question it does not have is refused when it is read.
        return ConditionResult::unknown(Message::plain("finding-answer-missing"));
    };
    ConditionResult::all(
        answers(question, context)
            .into_iter()
            .map(|given| match given {
                Given::NotAsked => ConditionResult::not_asked(),
                Given::Missing => check_answer(condition, question, None),
                Given::Answer(answer) => check_answer(condition, question, Some(answer)),
            }),
    )
}

/// What was answered to a question about one thing.
#[derive(Clone, Copy)]
pub(in crate::check) enum Given<'a> {
    /// The question is not asked of it: neither its answer nor the lack of one says anything.
    NotAsked,
    /// There is no answer.
    Missing,
    /// The answer.
    Answer(&'a Answer),
}

/// What was answered to a question in this context: once for the entry, or for each of its pieces or people.
pub(in crate::check) fn answers<'a>(
    question: &Question,
    context: &EvalContext<'a>,
) -> Vec<Given<'a>> {
    let id = &question.id;
    let asked = context.asked.outcomes(question, context);
    let given = |index: usize, answer: Option<&'a Answer>| {
        if asked.get(index) == Some(&Outcome::NotMet) {
            return Given::NotAsked;
        }
        let answer = answer.filter(|answer| !answer.is_empty());
        answer.map_or(Given::Missing, Given::Answer)
    };
    match question.of {
        Subject::Entry => vec![given(0, context.entry.answers.get(id))],
        Subject::Piece => {
            let pieces = context.pieces.iter().enumerate();
            let first = context.first_piece_index();
            let given =
                |(index, piece): (usize, &'a Piece)| given(first + index, piece.answers.get(id));
            pieces.map(given).collect()
        }
        Subject::Person => {
            let people = context.people.iter().enumerate();
            let first = context.first_person_index();
            let given =
                |(index, person): (usize, &'a Person)| given(first + index, person.answers.get(id));
            people.map(given).collect()
        }
    }
}

fn check_answer(
    condition: &Answered,
    question: &Question,
    answer: Option<&Answer>,
) -> ConditionResult {
    let about = |code| Message::plain(code).with("question", &question.text);
    let Some(answer) = answer else {
        return ConditionResult::unknown(about("finding-answer-missing"));
    };
    let datum = display(question, answer);
    let not = || about("finding-answer-not").with("answer", datum.as_str());
    match condition
        .is
        .as_ref()
        .map(|is| compare(question.kind, is, answer))
    {
        None | Some(Comparison::Same) => {}
        Some(Comparison::Similar) => {
            let message = about("finding-answer-similar").with("answer", datum.as_str());
            let datum = Some((datum, crate::Source::Declared));
            return ConditionResult::new(Outcome::NeedsPerson, datum, message);
        }
        Some(Comparison::Different) => {
            return ConditionResult::declared(false, datum.clone(), not);
        }
    }
    if !condition.among.is_empty() && !is_among(condition, answer) {
        return ConditionResult::declared(false, datum.clone(), not);
    }
    if let Answer::Number(number) = answer
        && let Some((code, limit)) = bound_crossed(condition, *number)
    {
        return ConditionResult::declared(false, datum, || {
            about(code).with("answer", *number).with("limit", limit)
        });
    }
    if condition.from.is_some() || condition.to.is_some() {
        return check_date(condition, answer, datum);
    }
    ConditionResult::declared(true, datum.clone(), not)
}

/// The bound that a number crosses, with the code of the message that says so.
fn bound_crossed(condition: &Answered, number: f64) -> Option<(&'static str, f64)> {
    let bounds = [
        (condition.at_least, "finding-answer-under"),
        (condition.at_most, "finding-answer-over"),
        (condition.more_than, "finding-answer-not-more"),
        (condition.less_than, "finding-answer-not-less"),
    ];
    bounds::crossed(number, 1.0, bounds)
}

/// Whether two answers say the same: choices in any order, words as names are compared, ids of options and days exactly.
fn compare(kind: AnswerKind, expected: &Answer, given: &Answer) -> Comparison {
    let is_same = match (expected, given) {
        (Answer::Many(expected), Answer::Many(given)) => {
            expected.len() == given.len() && expected.iter().all(|choice| given.contains(choice))
        }
        (Answer::Text(expected), Answer::Text(given))
            if kind == AnswerKind::Text && expected != given =>
        {
            return identity::label(expected).compare(&identity::label(given));
        }
        _ => expected == given,
    };
    if is_same {
        Comparison::Same
    } else {
        Comparison::Different
    }
}

/// Whether at least one of the choices given is in the list.
fn is_among(condition: &Answered, answer: &Answer) -> bool {
    let choices = answer.choices();
    choices
        .iter()
        .any(|choice| condition.among.contains(choice))
}

fn check_date(condition: &Answered, answer: &Answer, datum: String) -> ConditionResult {
    let day = match answer {
        Answer::Text(text) => text.parse::<Published>().ok(),
        Answer::YesNo(_) | Answer::Number(_) | Answer::Many(_) => None,
    };
    let Some(day) = day else {
        return ConditionResult::unknown(Message::plain("finding-answer-no-date"));
    };
    let span = Span {
        from: condition.from.unwrap_or(NaiveDate::MIN),
        to: condition.to.unwrap_or(NaiveDate::MAX),
        astride: Astride::NeedsPerson,
    };
    let (outcome, message) = published::day(span, day);
    ConditionResult::new(outcome, Some((datum, crate::Source::Declared)), message)
}

/// An answer as a datum: options by what the form shows, in English.
fn display(question: &Question, answer: &Answer) -> String {
    let option_text = |id: &String| {
        let option = question.options.iter().find(|option| option.id == *id);
        option.map_or_else(
            || id.clone(),
            |option| option.text.in_language("en").to_string(),
        )
    };
    let names: Vec<String> = answer.choices().iter().map(option_text).collect();
    if names.is_empty() {
        answer.to_string()
    } else {
        names.join(", ")
    }
}

/// The question, as a variable of a message.
pub(in crate::check) fn question_param(question: &Question) -> Param {
    Param::from(&question.text)
}
