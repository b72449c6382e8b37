//! Advice on limits of several categories beside each other: a length that fits none of them, or two.

use super::Advice;
use crate::{Call, Category, Limit, Message};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    compare_neighbours(call, "words", |category| category.words, into);
    compare_neighbours(call, "runtime", |category| category.runtime_seconds, into);
}

/// Compares each category that has an upper bound with the one whose lower bound comes next.
fn compare_neighbours(
    call: &Call,
    unit: &'static str,
    limit: fn(&Category) -> Option<Limit>,
    into: &mut Vec<Advice>,
) {
    let lower_bound = |limit: Limit| limit.at_least.or_else(|| limit.more_than?.checked_add(1));
    for category in &call.categories {
        let upper_bound = |limit: Limit| limit.at_most.or_else(|| limit.less_than?.checked_sub(1));
        let Some(most) = limit(category).and_then(upper_bound) else {
            continue;
        };
        let next = call
            .categories
            .iter()
            .filter(|other| other.id != category.id)
            .filter_map(|other| Some((other, lower_bound(limit(other)?)?)))
            // Limits that are further apart are not neighbours.
            .filter(|(_, least)| *least >= most && *least <= most.saturating_mul(2))
            .min_by_key(|(_, least)| *least);
        let Some((other, least)) = next else { continue };
        // A third category may take what lies between.
        let is_covered = |(least, most): (u32, u32)| {
            call.categories.iter().filter_map(limit).any(|limit| {
                lower_bound(limit).unwrap_or(0) <= least
                    && upper_bound(limit).is_none_or(|at_most| at_most >= most)
            })
        };
        let code = if least == most {
            "advice-limits-both"
        } else if least > most + 1 && !is_covered((most + 1, least - 1)) {
            "advice-limits-gap"
        } else {
            continue;
        };
        let message = Message::plain(code)
            .with("unit", unit)
            .with("from", most)
            .with("to", least)
            .with("other", &other.name);
        into.push(Advice::new(format!("category.{}", category.id), message));
    }
}
