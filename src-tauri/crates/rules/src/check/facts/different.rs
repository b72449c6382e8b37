//! How many different values the pieces of an entry have.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use identity::{Comparison, Keys};

use super::answer::{self, Given};
use crate::check::condition_result::ConditionResult;
use crate::check::eval_context::EvalContext;
use crate::check::number::saturating_u32;
use crate::{DistinctBy, DistinctCount, Message, Outcome, Piece, Source};

/// The fewest and the most different values that the pieces can have.
struct Range {
    fewest: usize,
    most: usize,
}

/// All pieces of the entry, compared with each other.
pub(in crate::check) fn result(
    condition: &DistinctCount,
    context: &EvalContext<'_>,
) -> ConditionResult {
    let context = context.whole();
    let range = match &condition.of {
        DistinctBy::Outlet => outlets(context.pieces),
        DistinctBy::Published => dates(context.pieces),
        DistinctBy::Url => {
            let urls = context.pieces.iter().map(|piece| piece.url.as_deref());
            values(urls.map(|url| url.map(identity::page)))
        }
        DistinctBy::Answer(id) => match answers(id, &context) {
            Some(range) => range,
            None => return ConditionResult::not_asked(),
        },
    };
    check_range(condition, &range)
}

fn check_range(condition: &DistinctCount, range: &Range) -> ConditionResult {
    let (fewest, most) = (saturating_u32(range.fewest), saturating_u32(range.most));
    let fits = |count: u32| {
        condition.at_least.is_none_or(|least| count >= least)
            && condition.at_most.is_none_or(|most| count <= most)
    };
    let datum = if fewest == most {
        fewest.to_string()
    } else {
        format!("{fewest}–{most}")
    };
    let datum = Some((datum, Source::Declared));
    let of = match &condition.of {
        DistinctBy::Outlet => "outlet",
        DistinctBy::Published => "published",
        DistinctBy::Url => "url",
        DistinctBy::Answer(_) => "answer",
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
    if let Some(least) = condition.at_least.filter(|least| most < *least) {
        return not_met("finding-different-under", most, least);
    }
    if let Some(limit) = condition.at_most.filter(|limit| fewest > *limit) {
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

/// How many groups the values make, where two of which `belong_together` says so are in one.
fn groups(values: &[Keys], belong_together: impl Fn(Comparison) -> bool) -> usize {
    let mut groups: Vec<Vec<&Keys>> = Vec::new();
    for value in values {
        let joins = |group: &Vec<&Keys>| {
            let mut members = group.iter();
            members.any(|it| belong_together(value.compare(it)))
        };
        let (joined, mut others): (Vec<_>, Vec<_>) = groups.into_iter().partition(joins);
        let mut joined: Vec<&Keys> = joined.into_iter().flatten().collect();
        joined.push(value);
        others.push(joined);
        groups = others;
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

/// A date that is known as a span may be the same as any that it overlaps, and may differ from each of them: two pieces of
/// January are of one day or of two.
fn dates(pieces: &[Piece]) -> Range {
    let dates = pieces.iter().filter_map(|piece| piece.published);
    // Sorted by their last days, as both greedy choices below need them.
    let mut spans: Vec<(NaiveDate, NaiveDate)> = dates.map(|it| (it.to(), it.from())).collect();
    spans.sort_unstable();
    let unknown = pieces.len() - spans.len();
    let fewest = disjoint_spans(&spans).max(usize::from(unknown > 0));
    Range {
        fewest,
        most: distinct_days(&spans) + unknown,
    }
}

/// The most spans of which no two overlap: as many days are in all of them at the fewest. Each span is its last day and its
/// first.
fn disjoint_spans(spans: &[(NaiveDate, NaiveDate)]) -> usize {
    let (mut disjoint, mut last) = (0, None);
    for (to, from) in spans {
        if last.is_none_or(|last| from > last) {
            disjoint += 1;
            last = Some(to);
        }
    }
    disjoint
}

/// The most different days that the spans can be, each span giving one: the first of its days that no span before it has.
fn distinct_days(spans: &[(NaiveDate, NaiveDate)]) -> usize {
    let mut days = BTreeSet::new();
    for (to, from) in spans {
        let free = from.iter_days().find(|day| !days.contains(day));
        days.extend(free.filter(|day| day <= to));
    }
    days.len()
}

/// None where the question is asked of no piece.
fn answers(id: &str, context: &EvalContext<'_>) -> Option<Range> {
    let question = context.call.question(id)?;
    let given = answer::answers(question, context);
    let keys: Vec<Option<Keys>> = given
        .into_iter()
        .filter_map(|given| match given {
            Given::NotAsked => None,
            Given::Missing => Some(None),
            Given::Answer(answer) => Some(Some(identity::answer(&answer.to_string()))),
        })
        .collect();
    (!keys.is_empty()).then(|| values(keys.into_iter()))
}
