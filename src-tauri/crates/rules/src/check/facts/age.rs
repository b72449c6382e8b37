//! How old a person is on the day that counts.

use chrono::{DateTime, NaiveDate, Utc};

use super::answer::{self, Given};
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::{Age, AgeOn, Answer, Message, Outcome, Published, Source};

/// Everyone in this context checked against the bounds. A birth or a publication known only as a span of days may lead
/// to two ages; where they lead to two outcomes a person decides.
pub(in crate::check) fn result(age_condition: &Age, context: &EvalContext<'_>) -> ConditionResult {
    let Some(question) = context.call.question(&age_condition.question) else {
        // A call that asks of a question it does not have is refused when it is read.
        return ConditionResult::unknown(Message::plain("finding-answer-missing"));
    };
    let days = days(age_condition.on, context);
    let results = answer::answers(question, context).into_iter().map(|given| {
        let born = match given {
            Given::NotAsked => return ConditionResult::not_asked(),
            Given::Answer(Answer::Text(text)) => text.parse::<Published>().ok(),
            Given::Answer(_) | Given::Missing => None,
        };
        let Some(born) = born else {
            let message = Message::plain("finding-answer-missing");
            return ConditionResult::unknown(
                message.with("question", answer::question_param(question)),
            );
        };
        match &days {
            Some(days) => {
                ConditionResult::all(days.iter().map(|day| check_age(age_condition, born, *day)))
            }
            None => ConditionResult::unknown(Message::plain("finding-age-day-unknown")),
        }
    });
    ConditionResult::all(results)
}

/// The days that count, each as its first and last possible one; none while one of them is unknown.
fn days(age_on: AgeOn, context: &EvalContext<'_>) -> Option<Vec<(NaiveDate, NaiveDate)>> {
    match age_on {
        AgeOn::Day(day) => Some(vec![(day, day)]),
        AgeOn::Submission => {
            let zone = context.call.deadline_of(&context.entry.category).zone;
            let local = |at: DateTime<Utc>| at.with_timezone(&zone).date_naive();
            let arrival = context.arrival?;
            Some(vec![(local(arrival.earliest()?), local(arrival.latest()))])
        }
        AgeOn::Publication => {
            let dates = context.pieces.iter().map(|piece| piece.published);
            dates
                .map(|date| date.map(|date| (date.from(), date.to())))
                .collect()
        }
    }
}

fn check_age(
    age_condition: &Age,
    born: Published,
    (first, last): (NaiveDate, NaiveDate),
) -> ConditionResult {
    let ages = first
        .years_since(born.to())
        .zip(last.years_since(born.from()));
    let Some((youngest, oldest)) = ages else {
        return ConditionResult::unknown(Message::plain("finding-age-before-birth"));
    };
    let message = |code, limit: u32| {
        Message::plain(code)
            .with("age", youngest)
            .with("limit", limit)
    };
    let fits = |age: u32| {
        age_condition.at_least.is_none_or(|least| age >= least)
            && age_condition.at_most.is_none_or(|most| age <= most)
    };
    let (outcome, message) = match (fits(youngest), fits(oldest)) {
        (true, true) => (Outcome::Met, Message::plain("finding-age-met")),
        (false, false) => match (age_condition.at_least, age_condition.at_most) {
            (Some(bound), _) if youngest < bound => {
                (Outcome::NotMet, message("finding-age-under", bound))
            }
            (_, most) => (
                Outcome::NotMet,
                message("finding-age-over", most.unwrap_or_default()),
            ),
        },
        _ => (Outcome::NeedsPerson, Message::plain("finding-age-open")),
    };
    let datum = if youngest == oldest {
        youngest.to_string()
    } else {
        format!("{youngest}–{oldest}")
    };
    ConditionResult::new(outcome, Some((datum, Source::Declared)), message)
}
