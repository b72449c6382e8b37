//! Checks that the questions and categories that a call names by id exist, and that conditions fit the questions.

use super::{
    Advance, AnswerKind, Answered, Call, CallError, Condition, DistinctBy, GroupedBy, Per,
    Question, Subject, unnamed, validate_numbers,
};
use crate::Answer;

/// Fails for a call that names a question or a category it does not have, or has a condition that no answer of its
/// question can meet.
pub(super) fn validate_references(call: &Call) -> Result<(), CallError> {
    for (number, extension) in (1..).zip(&call.extensions) {
        categories(call, &format!("extension {number}"), &extension.categories)?;
    }
    for question in &call.questions {
        let place = format!("question.{}", question.id);
        categories(call, &place, &question.categories)?;
        let chooses = matches!(question.kind, AnswerKind::Choice | AnswerKind::Choices);
        match (chooses, question.options.is_empty()) {
            (true, true) => return Err(CallError::OptionsMissing { field: place }),
            (false, false) => return Err(CallError::OptionsUnused { field: place }),
            (true, false) | (false, true) => {}
        }
        question
            .when
            .iter()
            .try_for_each(|when| condition(call, &place, when))?;
    }
    for rule in &call.rules {
        let place = format!("rule.{}", rule.id);
        categories(call, &place, &rule.categories)?;
        rule.when
            .iter()
            .chain([&rule.require])
            .try_for_each(|one| condition(call, &place, one))?;
    }
    for cap in &call.caps {
        let place = format!("cap.{}", cap.id);
        if let Per::Answer(id) = &cap.per {
            let question = question(call, &place, id)?;
            if question.of != Subject::Entry {
                return Err(CallError::CapImpossible {
                    field: place,
                    question: id.clone(),
                });
            }
        }
        cap.when
            .iter()
            .try_for_each(|when| condition(call, &place, when))?;
    }
    validate_groups(call)?;
    validate_top_awards(call)?;
    for printed in &call.printed {
        let is_known = match printed.of.split_once('.') {
            Some(("category", id)) => call.category(id).is_some(),
            _ => matches!(&*printed.of, "deadline" | "window"),
        };
        if !is_known {
            return Err(unnamed::printed(call, &printed.of));
        }
    }
    rounds(call)?;
    let fees = call.fees.iter().flat_map(|fees| &fees.tiers);
    fees.filter_map(|fee| fee.when.as_ref())
        .try_for_each(|when| condition(call, "fees", when))
}

/// Fails for a round that groups entries by what they cannot say.
fn validate_groups(call: &Call) -> Result<(), CallError> {
    for round in &call.rounds {
        let place = || format!("round.{}.advance", round.id);
        let by = round.advance.as_ref().and_then(Advance::grouped_by);
        match by {
            Some(GroupedBy::Answer(id)) => {
                let question = question(call, &place(), id)?;
                if question.kind != AnswerKind::Choice || question.of != Subject::Entry {
                    return Err(CallError::GroupImpossible {
                        field: place(),
                        question: id.clone(),
                    });
                }
            }
            Some(GroupedBy::Jury) if call.juries().is_empty() => {
                return Err(CallError::JuriesMissing { field: place() });
            }
            Some(GroupedBy::Language | GroupedBy::Jury) | None => {}
        }
    }
    Ok(())
}

/// Fails for a round that names a category the call does not have, or says what differs for one that does not have the
/// round, or says it twice.
fn rounds(call: &Call) -> Result<(), CallError> {
    for round in &call.rounds {
        let own = format!("round.{}", round.id);
        validate_numbers::of_round(&own, round)?;
        let place = format!("{own}.categories");
        categories(call, &place, &round.categories)?;
        let mut named: Vec<&String> = Vec::new();
        for (number, differing) in (1..).zip(&round.by_category) {
            let field = format!("{own}.by_category.{number}");
            let (per_entry, quorum) = (differing.per_entry, differing.quorum);
            validate_numbers::judges_above_zero(&field, per_entry, quorum)?;
            categories(call, &field, &differing.categories)?;
            for category in &differing.categories {
                if !round.includes(category) {
                    let category = category.clone();
                    return Err(CallError::CategoryNotInRound { field, category });
                }
                if named.contains(&category) {
                    let category = category.clone();
                    return Err(CallError::CategoryTwice { field, category });
                }
                named.push(category);
            }
        }
    }
    Ok(())
}

/// Fails for an award that has the id of a category, or takes its candidates from one that there is not.
fn validate_top_awards(call: &Call) -> Result<(), CallError> {
    for award in &call.top_awards {
        let place = format!("award.{}", award.id);
        categories(call, &place, &award.categories)?;
        if call.category(&award.id).is_some() {
            return Err(CallError::DuplicateId { field: place });
        }
    }
    Ok(())
}

fn categories(call: &Call, place: &str, ids: &[String]) -> Result<(), CallError> {
    match ids.iter().find(|id| call.category(id).is_none()) {
        None => Ok(()),
        Some(id) => Err(unnamed::category(call, place, id)),
    }
}

fn question<'a>(call: &'a Call, place: &str, id: &str) -> Result<&'a Question, CallError> {
    call.question(id)
        .ok_or_else(|| unnamed::question(call, place, id))
}

fn impossible(place: &str, question: &str) -> CallError {
    CallError::AnswerImpossible {
        field: place.to_owned(),
        question: question.to_owned(),
    }
}

fn condition(call: &Call, place: &str, to_check: &Condition) -> Result<(), CallError> {
    match to_check {
        Condition::All(conditions) | Condition::Any(conditions) => conditions
            .iter()
            .try_for_each(|one| condition(call, place, one)),
        Condition::Not(one) => condition(call, place, one),
        Condition::Category(ids) => categories(call, place, ids),
        Condition::Answer(answered) => {
            answer(question(call, place, &answered.question)?, answered, place)
        }
        Condition::Age(age) => {
            let born = question(call, place, &age.question)?;
            if born.kind == AnswerKind::Date && born.of == Subject::Person {
                Ok(())
            } else {
                Err(CallError::AgeImpossible {
                    field: place.to_owned(),
                    question: age.question.clone(),
                })
            }
        }
        Condition::Compared(compared) => {
            let part = question(call, place, &compared.question)?;
            let whole = question(call, place, &compared.with)?;
            for one in [part, whole] {
                if one.kind != AnswerKind::Number || one.of != part.of {
                    return Err(impossible(place, &one.id));
                }
            }
            validate_numbers::of_compared(place, compared)
        }
        Condition::DistinctCount(distinct) => {
            if let DistinctBy::Answer(id) = &distinct.of
                && question(call, place, id)?.of != Subject::Piece
            {
                return Err(CallError::PieceQuestion {
                    field: place.to_owned(),
                    question: id.clone(),
                });
            }
            Ok(())
        }
        Condition::PublishedIn(_)
        | Condition::CitizenOf(_)
        | Condition::ResidentOf(_)
        | Condition::PermanentResidentOf(_)
        | Condition::VisaOf(_)
        | Condition::WorksIn(_)
        | Condition::Language(_)
        | Condition::Outlet(_)
        | Condition::Filled(_)
        | Condition::EnteredBy(_)
        | Condition::Published(_)
        | Condition::Translation(_)
        | Condition::Media(_)
        | Condition::Words(_)
        | Condition::RuntimeSeconds(_)
        | Condition::Pieces(_)
        | Condition::People(_)
        | Condition::File(_)
        | Condition::Judgement(_) => Ok(()),
    }
}

fn answer(question: &Question, answered: &Answered, place: &str) -> Result<(), CallError> {
    use AnswerKind::{Choice, Choices, Countries, Date, Languages, Number, Text, YesNo};
    let option = |id: &String| question.options.iter().any(|option| option.id == *id);
    let chooses = matches!(question.kind, Choice | Choices);
    let is = answered
        .is
        .as_ref()
        .is_none_or(|is| match (question.kind, is) {
            (YesNo, Answer::YesNo(_)) | (Number, Answer::Number(_)) | (Text, Answer::Text(_)) => {
                true
            }
            (Choice, Answer::Text(id)) => option(id),
            (Choices, Answer::Many(ids)) => ids.iter().all(option),
            _ => false,
        });
    let among = answered.among.is_empty()
        || matches!(question.kind, Text | Countries | Languages)
        || (chooses && answered.among.iter().all(option));
    let bounds = [
        answered.at_least,
        answered.at_most,
        answered.more_than,
        answered.less_than,
    ];
    let number = bounds.iter().all(Option::is_none) || question.kind == Number;
    let date = answered.from.or(answered.to).is_none() || question.kind == Date;
    if is && among && number && date {
        Ok(())
    } else {
        Err(impossible(place, &answered.question))
    }
}
