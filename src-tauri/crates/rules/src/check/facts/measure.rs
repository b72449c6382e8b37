//! A length checked against a category's limit: shared by words and running time.

use super::resolved::{NOT_READ, Resolved, is_unread};
use crate::check::asked_by::AskedBy;
use crate::check::condition_result::ConditionResult;
use crate::check::finding_template::FindingTemplate;
use crate::{Finding, Limit, LimitOf, Message, Outcome, Param, Piece};

/// One kind of length: where a piece keeps it, how it is written and the codes of its messages.
pub(in crate::check) struct Measure {
    /// The declared length of a piece and the one read from a file.
    pub(in crate::check) of: fn(&Piece) -> (Option<u32>, Option<u32>),
    /// The length as a datum.
    pub(in crate::check) datum: fn(u64) -> String,
    /// The length as a variable of a message.
    pub(in crate::check) param: fn(u64) -> Param,
    /// The codes of its messages.
    pub(in crate::check) codes: MessageCodes,
}

/// The message codes of one measure.
pub(in crate::check) struct MessageCodes {
    pub(in crate::check) met: &'static str,
    pub(in crate::check) over: &'static str,
    pub(in crate::check) under: &'static str,
    pub(in crate::check) not_more: &'static str,
    pub(in crate::check) not_less: &'static str,
    pub(in crate::check) near: &'static str,
    pub(in crate::check) missing: &'static str,
    pub(in crate::check) disagrees: &'static str,
    pub(in crate::check) read_outside: &'static str,
}

impl Measure {
    /// Checks all pieces together, or each by itself, against the limit of a category. A sum of which one part is unknown is
    /// unknown.
    pub(in crate::check) fn check(
        &self,
        template: &FindingTemplate<'_>,
        limit: Limit,
        pieces: &[Piece],
        into: &mut Vec<Finding>,
    ) {
        match limit.of {
            LimitOf::Each => {
                for (index, piece) in pieces.chunks(1).enumerate() {
                    let result = self.result(limit, piece, AskedBy::Category);
                    into.push(template.of_piece_result(index, result));
                }
            }
            LimitOf::Sum => {
                let result = self.result(limit, pieces, AskedBy::Category);
                into.push(template.of_result(result));
            }
        }
    }

    /// All of these pieces together.
    pub(in crate::check) fn result(
        &self,
        limit: Limit,
        pieces: &[Piece],
        asked_by: AskedBy,
    ) -> ConditionResult {
        let declared = sum(pieces, |piece| (self.of)(piece).0);
        // Where only some pieces were read, the reading is completed by what was declared of the others.
        let was_read = pieces.iter().any(|piece| (self.of)(piece).1.is_some());
        let length_read = was_read
            .then(|| sum(pieces, |piece| (self.of)(piece).1.or((self.of)(piece).0)))
            .flatten();
        let outcome = |length: u64| check_limit(limit, length).0;
        let any_unread = pieces
            .iter()
            .any(|piece| is_unread(piece, (self.of)(piece).1.is_some()));
        let resolved = Resolved::of(declared.map(outcome), length_read.map(outcome), any_unread);
        let datum = declared
            .or(length_read)
            .map(|length| ((self.datum)(length), resolved.source()));
        let message = self.message(limit, resolved, declared, length_read);
        let message = message.with("asked_by", asked_by.name());
        ConditionResult::new(resolved.outcome(), datum, message)
    }

    fn message(
        &self,
        limit: Limit,
        resolved: Resolved,
        declared: Option<u64>,
        length_read: Option<u64>,
    ) -> Message {
        let param = |length: Option<u64>| (self.param)(length.unwrap_or_default());
        match resolved {
            Resolved::Missing => Message::plain(self.codes.missing),
            Resolved::Unread => Message::plain(NOT_READ),
            Resolved::Disagree => Message::plain(self.codes.disagrees)
                .with("declared", param(declared))
                .with("read", param(length_read)),
            Resolved::ReadNotMet => {
                Message::plain(self.codes.read_outside).with("read", param(length_read))
            }
            Resolved::Declared(_) | Resolved::ReadMet => {
                let length = declared.or(length_read).unwrap_or_default();
                let (code, bound) = match check_limit(limit, length) {
                    (Outcome::Met, _) => return Message::plain(self.codes.met),
                    (Outcome::NeedsPerson, bound) => (self.codes.near, bound.number()),
                    (Outcome::NotMet, Bound::Over(bound)) => (self.codes.over, bound),
                    (Outcome::NotMet, Bound::Under(bound)) => (self.codes.under, bound),
                    (Outcome::NotMet, Bound::NotMore(bound)) => (self.codes.not_more, bound),
                    (Outcome::NotMet, Bound::NotLess(bound)) => (self.codes.not_less, bound),
                };
                Message::plain(code)
                    .with("length", (self.param)(length))
                    .with("limit", (self.param)(bound.into()))
            }
        }
    }
}

fn sum(pieces: &[Piece], length: impl Fn(&Piece) -> Option<u32>) -> Option<u64> {
    let all = (!pieces.is_empty()).then_some(pieces)?;
    all.iter().map(|piece| length(piece).map(u64::from)).sum()
}

/// The bound that decided.
#[derive(Clone, Copy)]
pub(in crate::check) enum Bound {
    Over(u32),
    Under(u32),
    NotMore(u32),
    NotLess(u32),
}

impl Bound {
    /// The number that was exceeded or not reached.
    pub(in crate::check) fn number(self) -> u32 {
        match self {
            Self::Over(bound)
            | Self::Under(bound)
            | Self::NotMore(bound)
            | Self::NotLess(bound) => bound,
        }
    }
}

/// The outcome of a length and the bound that it rests on. Beyond an approximate bound by a tenth or less,
/// a person decides.
pub(in crate::check) fn check_limit(limit: Limit, length: u64) -> (Outcome, Bound) {
    let outcome_beyond = |near: bool| {
        if limit.approximate && near {
            Outcome::NeedsPerson
        } else {
            Outcome::NotMet
        }
    };
    if let Some(most) = limit.at_most.filter(|&most| length > most.into()) {
        return (
            outcome_beyond(length * 10 <= u64::from(most) * 11),
            Bound::Over(most),
        );
    }
    if let Some(least) = limit.at_least.filter(|&least| length < least.into()) {
        return (
            outcome_beyond(length * 10 >= u64::from(least) * 9),
            Bound::Under(least),
        );
    }
    if let Some(more) = limit.more_than.filter(|&more| length <= more.into()) {
        return (
            outcome_beyond(length * 10 >= u64::from(more) * 9),
            Bound::NotMore(more),
        );
    }
    if let Some(less) = limit.less_than.filter(|&less| length >= less.into()) {
        return (
            outcome_beyond(length * 10 <= u64::from(less) * 11),
            Bound::NotLess(less),
        );
    }
    (Outcome::Met, Bound::Over(0))
}
