//! The call's own questions are answered, and no answer is longer than the call allows.

use serde::Serialize;
use ts_rs::TS;

use super::condition::applies;
use super::condition_result::ConditionResult;
use super::eval_context::{Asked, EvalContext};
use super::facts::answer::{Given, answers, question_param};
use super::finding_template::FindingTemplate;
use super::number::saturating_u32;
use super::statement::check_length;
use crate::{Answer, AnswerKind, Call, Entry, Finding, Message, Outcome, Question, Rule, Subject};

/// A question that the form shows for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AskedQuestion {
    /// The id of the question.
    pub question: String,
    /// The piece it is about, counted from 1; null where it is about the entry or a person.
    pub piece: Option<u32>,
    /// The person it is about, counted from 1 in the order of the byline; null where it is about the entry or a piece.
    pub person: Option<u32>,
}

/// Every question of a call that is asked for an entry as far as it is filled in, in the call's order. A question whose
/// condition is undecided is included.
pub fn asked_questions(call: &Call, entry: &Entry) -> Vec<AskedQuestion> {
    let asked = Asked::of(call, applies);
    let context = EvalContext::of_entry(call, entry, None, &asked);
    let mut questions = Vec::new();
    for question in &call.questions {
        let outcomes = asked.outcomes(question, &context);
        for (number, outcome) in (1..).zip(outcomes) {
            if outcome != Outcome::NotMet {
                questions.push(AskedQuestion {
                    question: question.id.clone(),
                    piece: (question.of == Subject::Piece).then_some(number),
                    person: (question.of == Subject::Person).then_some(number),
                });
            }
        }
    }
    questions
}

/// One finding for each question that must be answered or whose answer can be wrong; questions about pieces give one
/// a piece.
pub(super) fn check(question: &Question, context: &EvalContext<'_>, into: &mut Vec<Finding>) {
    let asked = context.asked.outcomes(question, context);
    let given = answers(question, context);
    // Only where it is known to be asked can an answer be missing or wrong.
    let results = given.into_iter().enumerate().map(|(index, given)| {
        let is_asked = asked.get(index).is_none_or(|asked| *asked == Outcome::Met);
        is_asked.then(|| check_one(question, given)).flatten()
    });
    let template =
        FindingTemplate::new(Rule::Question, &question.text, question.blocks).with_id(&question.id);
    if question.of == Subject::Piece {
        let results = results.enumerate();
        into.extend(results.filter_map(|(index, result)| {
            result.map(|result| template.of_piece_result(index, result))
        }));
    } else {
        let results: Vec<ConditionResult> = results.flatten().collect();
        if !results.is_empty() {
            into.push(template.of_result(ConditionResult::all(results)));
        }
    }
}

fn check_one(question: &Question, given: Given<'_>) -> Option<ConditionResult> {
    match given {
        Given::Answer(answer) => Some(check_answer(question, answer)),
        Given::Missing if question.required => {
            let message = Message::plain("finding-question-missing");
            Some(ConditionResult::new(
                Outcome::NotMet,
                None,
                message.with("question", question_param(question)),
            ))
        }
        Given::Missing | Given::NotAsked => None,
    }
}

fn check_answer(question: &Question, answer: &Answer) -> ConditionResult {
    if question.takes(answer) {
        return match (question.kind, answer) {
            (AnswerKind::Text, Answer::Text(text)) => in_words(question, text),
            _ => met(),
        };
    }
    let about = |message: Message| {
        let message = message.with("question", question_param(question));
        ConditionResult::new(Outcome::NotMet, None, message)
    };
    if let (AnswerKind::Choice, Answer::Text(_))
    | (AnswerKind::Choices, Answer::Text(_) | Answer::Many(_)) = (question.kind, answer)
    {
        // Options that the call never had, or had in an earlier version.
        let unknown = answer
            .choices()
            .iter()
            .filter(|id| !question.has_option(id));
        let unknown: Vec<&str> = unknown.map(String::as_str).collect();
        let message = Message::plain("finding-question-no-option")
            .with("options", unknown.join(", "))
            .with("number", saturating_u32(unknown.len()));
        return about(message);
    }
    about(Message::plain("finding-question-unfit"))
}

fn met() -> ConditionResult {
    ConditionResult::new(Outcome::Met, None, Message::plain("finding-question-met"))
}

fn in_words(question: &Question, text: &str) -> ConditionResult {
    let result = check_length(question.words, question.characters, text);
    if result.outcome == Outcome::Met {
        met()
    } else {
        result
    }
}
