//! Two answers compared with each other.

use super::answer::{self, Given};
use super::bounds;
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::{Answer, Compared, Message, Outcome, Question, Source};

/// The answers to both questions in this context, compared for the entry or for each of its pieces or people.
pub(in crate::check) fn result(asked: &Compared, context: &EvalContext<'_>) -> ConditionResult {
    let call = context.call;
    let (Some(part), Some(whole)) = (call.question(&asked.question), call.question(&asked.with))
    else {
        // A call that asks of a question it does not have is refused when it is read.
        return ConditionResult::unknown(Message::plain("finding-answer-missing"));
    };
    let parts = answer::answers(part, context);
    let wholes = answer::answers(whole, context);
    let pairs = parts.into_iter().zip(wholes);
    ConditionResult::all(pairs.map(|(of_part, of_whole)| {
        match (number(part, of_part), number(whole, of_whole)) {
            (Ok(part), Ok(whole)) => compare(asked, part, whole),
            (Err(missing), _) | (_, Err(missing)) => missing,
        }
    }))
}

/// The number that was answered; else the result where there is none.
fn number(question: &Question, given: Given<'_>) -> Result<f64, ConditionResult> {
    match given {
        Given::Answer(Answer::Number(number)) => Ok(*number),
        Given::NotAsked => Err(ConditionResult::not_asked()),
        Given::Answer(_) | Given::Missing => {
            let message = Message::plain("finding-answer-missing");
            let message = message.with("question", answer::question_param(question));
            Err(ConditionResult::unknown(message))
        }
    }
}

fn compare(asked: &Compared, part: f64, whole: f64) -> ConditionResult {
    // Multiplied and not divided, so that a whole of nothing has an answer too.
    let share = part * 100.0;
    let bounds = [
        (asked.at_least_percent, "finding-share-under"),
        (asked.at_most_percent, "finding-share-over"),
        (asked.more_than_percent, "finding-share-not-more"),
        (asked.less_than_percent, "finding-share-not-less"),
    ];
    let bound = bounds::crossed(share, whole, bounds);
    let datum = Some((format!("{part} / {whole}"), Source::Declared));
    match bound {
        None => ConditionResult::new(Outcome::Met, datum, Message::plain("finding-own-met")),
        Some((code, limit)) => {
            let message = Message::plain(code)
                .with("part", part)
                .with("whole", whole)
                .with("limit", limit);
            ConditionResult::new(Outcome::NotMet, datum, message)
        }
    }
}
