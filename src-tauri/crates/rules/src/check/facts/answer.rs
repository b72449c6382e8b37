//! What was answered to a question of the call.

use chrono::NaiveDate;
use identity::Comparison;

use super::published;
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::{
    Answer, Answered, Astride, Message, Outcome, Param, Published, Question, Span, Subject,
};

/// What is asked of an answer, checked against each answer that the question has in this context. A question about
/// pieces or people has one for each of them.
pub(in crate::check) fn result(condition: &Answered, context: &EvalContext<'_>) -> ConditionResult {
    let question = context
        .call
        .questions
        .iter()
        .find(|question| question.id == condition.question);
    let Some(question) = question else {
        // A call that asks of a question it does not have is refused when it is read.
        return ConditionResult::unknown(Message::plain("finding-answer-missing"));
    };
    ConditionResult::all(
        answers(question, context)
            .into_iter()
            .map(|answer| check_answer(condition, question, answer)),
    )
}

/// Every answer to a question in this context, `None` where there is none.
pub(in crate::check) fn answers<'a>(
    question: &Question,
    context: &EvalContext<'a>,
) -> Vec<Option<&'a Answer>> {
    let id = &question.id;
    let non_empty = |answer: Option<&'a Answer>| answer.filter(|answer| !answer.is_empty());
    match question.of {
        Subject::Entry => vec![non_empty(context.entry.answers.get(id))],
        Subject::Piece => context
            .pieces
            .iter()
            .map(|piece| non_empty(piece.answers.get(id)))
            .collect(),
        Subject::Person => context
            .people
            .iter()
            .map(|person| non_empty(person.answers.get(id)))
            .collect(),
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
    match condition.is.as_ref().map(|is| compare(is, answer)) {
        None | Some(Comparison::Same) => {}
        Some(Comparison::Ask) => {
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
    if let Answer::Number(number) = answer {
        let bound_crossed = condition
            .at_least
            .filter(|least| number < least)
            .map(|least| ("finding-answer-under", least))
            .or_else(|| {
                let upper_bound = condition
                    .at_most
                    .filter(|upper_bound| number > upper_bound)?;
                Some(("finding-answer-over", upper_bound))
            });
        if let Some((code, limit)) = bound_crossed {
            return ConditionResult::declared(false, datum, || {
                about(code).with("answer", *number).with("limit", limit)
            });
        }
    }
    if condition.from.is_some() || condition.to.is_some() {
        return check_date(condition, answer, datum);
    }
    ConditionResult::declared(true, datum.clone(), not)
}

/// Whether two answers say the same: choices in any order, words as names are compared.
fn compare(expected: &Answer, given: &Answer) -> Comparison {
    let is_same = match (expected, given) {
        (Answer::Many(expected), Answer::Many(given)) => {
            expected.len() == given.len() && expected.iter().all(|choice| given.contains(choice))
        }
        (Answer::Text(expected), Answer::Text(given)) if expected != given => {
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
