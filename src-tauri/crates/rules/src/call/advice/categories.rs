//! Advice on categories: limits that are not the ones their words name.

use super::Advice;
use super::numbers::{self, Unit};
use crate::{Call, Category, Limit, Message, Text};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    for category in &call.categories {
        let place = format!("category.{}", category.id);
        into.extend(
            contradictions(&category.text, category)
                .into_iter()
                .map(|message| Advice::new(place.clone(), message)),
        );
    }
}

/// What the numbers of a text say against a category's limits, each thing once.
pub(super) fn contradictions(text: &Text, category: &Category) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for text in text.each_language() {
        for number in numbers::quantities(text) {
            let message = check_number(category, &number);
            messages.extend(message.filter(|message| !messages.contains(message)));
        }
    }
    messages
}

/// A number that is no bound of the category's limit; nothing where it is one.
fn check_number(category: &Category, number: &numbers::Quantity<'_>) -> Option<Message> {
    let limit = match number.unit {
        Unit::Words => category.words,
        Unit::Seconds(_) => category.runtime_seconds,
    };
    let Some(limit) = limit else {
        return Some(Message::plain("advice-number-without-limit").with("printed", number.text));
    };
    let amount = match number.unit {
        Unit::Words => number.value,
        Unit::Seconds(each) => number.value.saturating_mul(each),
    };
    let bounds: Vec<u64> = bounds(limit).collect();
    (!bounds.contains(&amount)).then(|| {
        // In the unit of the text, so that the two can be compared at a glance.
        let bound_text = |bound: &u64| match number.unit {
            Unit::Words => bound.to_string(),
            Unit::Seconds(each) if each > 1 && bound.is_multiple_of(each) => {
                (bound / each).to_string()
            }
            Unit::Seconds(_) => format!("{bound} s"),
        };
        let limits: Vec<String> = bounds.iter().map(bound_text).collect();
        Message::plain("advice-number-differs")
            .with("printed", number.text)
            .with("limits", limits.join(", "))
    })
}

fn bounds(limit: Limit) -> impl Iterator<Item = u64> {
    [
        limit.at_least,
        limit.more_than,
        limit.at_most,
        limit.less_than,
    ]
    .into_iter()
    .flatten()
    .map(u64::from)
}
