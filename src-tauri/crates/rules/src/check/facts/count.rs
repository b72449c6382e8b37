//! How many there are: pieces, or people in the byline.

use crate::check::held::Held;
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

pub(in crate::check) fn held(says: &Says, asked: Count, length: usize) -> Held {
    let found = number(length);
    let too_many = asked.at_most.filter(|&most| found > most);
    let too_few = asked.at_least.filter(|&least| found < least);
    let told = |code, limit| {
        let message = Message::plain(code)
            .with("count", found)
            .with("limit", limit);
        (Outcome::NotMet, message)
    };
    let (outcome, message) = match (too_many, too_few) {
        (Some(most), _) => told(says.over, most),
        (None, Some(least)) => told(says.under, least),
        (None, None) => (Outcome::Met, Message::plain(says.met)),
    };
    let datum = Some((found.to_string(), Source::Declared));
    Held::new(outcome, datum, message)
}
