//! How many different values the pieces of an entry have.

use std::collections::BTreeSet;

use identity::{Comparison, Keys};

use super::answer::{self, Given};
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::check::finding_template::count_u32;
use crate::{Different, DifferentIn, Message, Outcome, Piece, Published, Source};

/// The fewest and the most different values that the pieces can have.
struct Range {
    fewest: usize,
    most: usize,
}

/// All pieces of the entry, compared with each other.
pub(in crate::check) fn result(asked: &Different, context: &EvalContext<'_>) -> ConditionResult {
    let context = context.whole();
    let range = match &asked.of {
        DifferentIn::Outlet => outlets(context.pieces),
        DifferentIn::Published => dates(context.pieces),
        DifferentIn::Url => {
            let urls = context.pieces.iter().map(|piece| piece.url.as_deref());
            values(urls.map(|url| url.map(identity::page)))
        }
        DifferentIn::Answer(id) => match answers(id, &context) {
            Some(range) => range,
            None => return ConditionResult::not_asked(),
        },
    };
    compare(asked, &range)
}

fn compare(asked: &Different, range: &Range) -> ConditionResult {
    let (fewest, most) = (count_u32(range.fewest), count_u32(range.most));
    let fits = |count: u32| {
        asked.at_least.is_none_or(|least| count >= least)
            && asked.at_most.is_none_or(|most| count <= most)
    };
    let datum = if fewest == most {
        fewest.to_string()
    } else {
        format!("{fewest}–{most}")
    };
    let datum = Some((datum, Source::Declared));
    let of = match &asked.of {
        DifferentIn::Outlet => "outlet",
        DifferentIn::Published => "published",
        DifferentIn::Url => "url",
        DifferentIn::Answer(_) => "answer",
    };
    let not_met = |code, count: u32, limit: u32| {
        let message = Message::plain(code)
            .with("of", of)
            .with("count", count)
            .with("limit", limit);
        ConditionResult::new(Outcome::NotMet, datum.clone(), message)
    };
    if fits(fewest) && fits(most) {
        return ConditionResult::new(Outcome::Met, datum, Message::plain("finding-own-met"));
    }
    if let Some(least) = asked.at_least.filter(|least| most < *least) {
        return not_met("finding-different-under", most, least);
    }
    if let Some(limit) = asked.at_most.filter(|limit| fewest > *limit) {
        return not_met("finding-different-over", fewest, limit);
    }
    let open = Message::plain("finding-different-open").with("of", of);
    ConditionResult::new(Outcome::NeedsPerson, datum, open)
}

/// The range of values of which some are not known: each of these may be one of the others or one more. Values that may be
/// the same are one at the fewest and several at the most.
fn values(values: impl Iterator<Item = Option<Keys>>) -> Range {
    let (mut known, mut unknown) = (Vec::new(), 0);
    for value in values {
        match value.filter(|keys| !keys.exact.is_empty()) {
            Some(keys) => known.push(keys),
            None => unknown += 1,
        }
    }
    let fewest = groups(&known, |it| it != Comparison::Different);
    Range {
        fewest: fewest.max(usize::from(unknown > 0)),
        most: groups(&known, |it| it == Comparison::Same) + unknown,
    }
}

/// How many groups there are, if two that are one by `is_one` belong together.
fn groups(values: &[Keys], is_one: impl Fn(Comparison) -> bool) -> usize {
    let mut groups: Vec<Vec<&Keys>> = Vec::new();
    for value in values {
        let belongs = |group: &Vec<&Keys>| group.iter().any(|it| is_one(value.compare(it)));
        let (joined, mut apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(belongs);
        let mut joined: Vec<&Keys> = joined.into_iter().flatten().collect();
        joined.push(value);
        apart.push(joined);
        groups = apart;
    }
    groups.len()
}

fn outlets(pieces: &[Piece]) -> Range {
    // A piece that ran in two outlets adds both.
    values(pieces.iter().flat_map(|piece| {
        let outlets = piece
            .outlets
            .iter()
            .map(|outlet| Some(identity::outlet(outlet)));
        let undeclared = piece.outlets.is_empty().then_some(None);
        outlets.chain(undeclared)
    }))
}

/// A date that is known as a span may be the same as any that it overlaps.
fn dates(pieces: &[Piece]) -> Range {
    let known: BTreeSet<(chrono::NaiveDate, chrono::NaiveDate)> = pieces
        .iter()
        .filter_map(|piece| piece.published)
        // Sorted by their last days, as the greedy choice of spans that do not overlap needs them.
        .map(|date: Published| (date.to(), date.from()))
        .collect();
    let unknown = pieces
        .iter()
        .filter(|piece| piece.published.is_none())
        .count();
    let mut apart = 0;
    let mut last = None;
    for (to, from) in &known {
        if last.is_none_or(|last| *from > last) {
            apart += 1;
            last = Some(*to);
        }
    }
    Range {
        fewest: apart.max(usize::from(unknown > 0)),
        most: known.len() + unknown,
    }
}

/// None where the question is asked of no piece.
fn answers(id: &str, context: &EvalContext<'_>) -> Option<Range> {
    let mut questions = context.call.questions.iter();
    let question = questions.find(|question| question.id == id)?;
    let given = answer::answers(question, context);
    let asked: Vec<Option<Keys>> = given
        .into_iter()
        .filter_map(|given| match given {
            Given::NotAsked => None,
            Given::Missing => Some(None),
            Given::Answer(answer) => Some(Some(identity::answer(&answer.to_string()))),
        })
        .collect();
    (!asked.is_empty()).then(|| values(asked.into_iter()))
}
