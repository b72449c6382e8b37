//! The call's own questions are answered, and no answer is longer than the call allows.

use serde::Serialize;
use ts_rs::TS;

use super::condition::applies;
use super::condition_result::ConditionResult;
use super::eval_context::EvalContext;
use super::facts::answer::{answers, question_param};
use super::finding_template::FindingTemplate;
use super::statement::check_length;
use crate::{Answer, Call, Entry, Finding, Message, Outcome, Published, Question, Rule, Subject};

/// A question that the form shows for an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AskedQuestion {
    /// The id of the question.
    pub question: String,
    /// The piece it is about, counted from 1; null where it is about the entry or its people.
    pub piece: Option<u32>,
}

/// Every question of a call that is asked for an entry as far as it is filled in, in the call's order. A question whose
/// condition is undecided is included.
pub fn asked_questions(call: &Call, entry: &Entry) -> Vec<AskedQuestion> {
    let entry_context = EvalContext::of_entry(call, entry, None);
    let mut questions = Vec::new();
    for question in &call.questions {
        if !question.asked_in(&entry.category) {
            continue;
        }
        let is_asked =
            |context: &EvalContext<'_>| applies(question.when.as_ref(), context) != Outcome::NotMet;
        let mut ask = |piece: Option<u32>| {
            questions.push(AskedQuestion {
                question: question.id.clone(),
                piece,
            });
        };
        if question.of == Subject::Piece {
            for index in 0..entry.pieces.len() {
                let context = entry_context.of_piece(index);
                if is_asked(&context) {
                    ask(context.piece);
                }
            }
        } else if is_asked(&entry_context) {
            ask(None);
        }
    }
    questions
}

/// One finding for each question that must be answered or whose answer can be wrong; questions about pieces give one
/// a piece.
pub(super) fn check(question: &Question, context: &EvalContext<'_>, into: &mut Vec<Finding>) {
    if !question.asked_in(&context.entry.category) {
        return;
    }
    let template =
        FindingTemplate::new(Rule::Question, &question.text, question.blocks).with_id(&question.id);
    if question.of == Subject::Piece {
        for index in 0..context.entry.pieces.len() {
            let result = check_one(question, &context.of_piece(index));
            into.extend(result.map(|result| template.of_piece_result(index, result)));
        }
    } else {
        into.extend(check_one(question, context).map(|result| template.of_result(result)));
    }
}

fn check_one(question: &Question, context: &EvalContext<'_>) -> Option<ConditionResult> {
    // Only where it is known to be asked can an answer be missing.
    if applies(question.when.as_ref(), context) != Outcome::Met {
        return None;
    }
    let results: Vec<ConditionResult> = answers(question, context)
        .into_iter()
        .filter_map(|answer| match answer {
            Some(answer) => Some(check_answer(question, answer)),
            None if question.required => {
                let message = Message::plain("finding-question-missing");
                Some(ConditionResult::new(
                    Outcome::NotMet,
                    None,
                    message.with("question", question_param(question)),
                ))
            }
            None => None,
        })
        .collect();
    (!results.is_empty()).then(|| ConditionResult::all(results))
}

fn check_answer(question: &Question, answer: &Answer) -> ConditionResult {
    use crate::AnswerKind::{Choice, Choices, Countries, Date, Languages, Number, Text, YesNo};
    let option = |id: &String| question.options.iter().any(|option| option.id == *id);
    let code = |text: &String| text.len() == 2 && text.bytes().all(|b| b.is_ascii_alphabetic());
    let fits = match (question.kind, answer) {
        (YesNo, Answer::YesNo(_)) | (Number, Answer::Number(_)) => true,
        (Text, Answer::Text(text)) => return in_words(question, text),
        (Date, Answer::Text(text)) => text.parse::<Published>().is_ok(),
        (Choice, Answer::Text(id)) => option(id),
        (Choices, Answer::Many(ids)) => ids.iter().all(option),
        (Countries | Languages, Answer::Many(codes)) => codes.iter().all(code),
        _ => false,
    };
    if fits {
        ConditionResult::new(Outcome::Met, None, Message::plain("finding-question-met"))
    } else {
        let unfit = Message::plain("finding-question-unfit");
        ConditionResult::new(
            Outcome::NotMet,
            None,
            unfit.with("question", question_param(question)),
        )
    }
}

fn in_words(question: &Question, text: &str) -> ConditionResult {
    let result = check_length(question.words, question.characters, text);
    if result.outcome == Outcome::Met {
        ConditionResult::new(Outcome::Met, None, Message::plain("finding-question-met"))
    } else {
        result
    }
}
