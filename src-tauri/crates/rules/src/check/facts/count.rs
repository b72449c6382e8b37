//! How many there are: pieces, or people in the byline.

use crate::check::condition_result::ConditionResult;
use crate::check::stated::number;
use crate::{Count, Message, Outcome, Source};

/// The codes of its messages.
pub(in crate::check) struct Says {
    met: &'static str,
    over: &'static str,
    under: &'static str,
}

/// What is said of pieces.
pub(in crate::check) const PIECES: Says = Says {
    met: "finding-pieces-met",
    over: "finding-pieces-over",
    under: "finding-pieces-under",
};

/// What is said of people.
pub(in crate::check) const PEOPLE: Says = Says {
    met: "finding-people-met",
    over: "finding-people-over",
    under: "finding-people-under",
};

pub(in crate::check) fn result(says: &Says, asked: Count, length: usize) -> ConditionResult {
    let found = number(length);
    let too_many = asked.at_most.filter(|&most| found > most);
    let too_few = asked.at_least.filter(|&least| found < least);
    let report = |code, limit| {
        let message = Message::plain(code)
            .with("count", found)
            .with("limit", limit);
        (Outcome::NotMet, message)
    };
    let (outcome, message) = match (too_many, too_few) {
        (Some(most), _) => report(says.over, most),
        (None, Some(least)) => report(says.under, least),
        (None, None) => (Outcome::Met, Message::plain(says.met)),
    };
    let datum = Some((found.to_string(), Source::Declared));
    ConditionResult::new(outcome, datum, message)
}
