//! How many there are: pieces, or people in the byline.

use crate::check::asked_by::AskedBy;
use crate::check::condition_result::ConditionResult;
use crate::check::number::saturating_u32;
use crate::{Count, Message, Outcome, Source};

/// The codes of its messages.
pub(in crate::check) struct MessageCodes {
    met: &'static str,
    over: &'static str,
    under: &'static str,
}

/// The message codes for pieces.
pub(in crate::check) const PIECES: MessageCodes = MessageCodes {
    met: "finding-pieces-met",
    over: "finding-pieces-over",
    under: "finding-pieces-under",
};

/// The message codes for people.
pub(in crate::check) const PEOPLE: MessageCodes = MessageCodes {
    met: "finding-people-met",
    over: "finding-people-over",
    under: "finding-people-under",
};

pub(in crate::check) fn result(
    codes: &MessageCodes,
    count_asked: Count,
    length: usize,
    asked_by: AskedBy,
) -> ConditionResult {
    let count_found = saturating_u32(length);
    let too_many = count_asked.at_most.filter(|&most| count_found > most);
    let too_few = count_asked.at_least.filter(|&least| count_found < least);
    let outside = |code, limit| {
        let message = Message::plain(code)
            .with("count", count_found)
            .with("limit", limit);
        (Outcome::NotMet, message)
    };
    let (outcome, message) = match (too_many, too_few) {
        (Some(most), _) => outside(codes.over, most),
        (None, Some(least)) => outside(codes.under, least),
        (None, None) => (Outcome::Met, Message::plain(codes.met)),
    };
    let message = message.with("asked_by", asked_by.name());
    let datum = Some((count_found.to_string(), Source::Declared));
    ConditionResult::new(outcome, datum, message)
}
