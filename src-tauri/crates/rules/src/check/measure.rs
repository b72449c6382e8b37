//! A length held against a category's limit: shared by words and running time.

use super::settled::Settled;
use super::stated::Stated;
use crate::{Finding, Limit, LimitOf, Message, Outcome, Param, Piece, Source};

/// One kind of length: where a piece keeps it, how it is written and what is said of it.
pub(super) struct Measure {
    /// The declared length of a piece and the one read from a file.
    pub(super) of: fn(&Piece) -> (Option<u32>, Option<u32>),
    /// The length as a datum.
    pub(super) datum: fn(u64) -> String,
    /// The length as a variable of a message.
    pub(super) param: fn(u64) -> Param,
    /// The codes of its messages.
    pub(super) says: Says,
}

/// The message codes of one measure.
pub(super) struct Says {
    pub(super) met: &'static str,
    pub(super) over: &'static str,
    pub(super) under: &'static str,
    pub(super) not_more: &'static str,
    pub(super) near: &'static str,
    pub(super) missing: &'static str,
    pub(super) disagrees: &'static str,
    pub(super) read_outside: &'static str,
}

impl Measure {
    /// Holds all pieces together, or each by itself, against a limit. A sum of which one part is unknown is
    /// unknown.
    pub(super) fn check(
        &self,
        stated: &Stated<'_>,
        limit: Limit,
        pieces: &[Piece],
        into: &mut Vec<Finding>,
    ) {
        match limit.of {
            LimitOf::Each => {
                for (index, piece) in pieces.iter().enumerate() {
                    let (outcome, datum, message) = self.one(limit, std::slice::from_ref(piece));
                    into.push(stated.found_in(index, outcome, datum, message));
                }
            }
            LimitOf::Sum => {
                let (outcome, datum, message) = self.one(limit, pieces);
                into.push(stated.found(outcome, datum, message));
            }
        }
    }

    fn one(&self, limit: Limit, pieces: &[Piece]) -> (Outcome, Option<(String, Source)>, Message) {
        let declared = sum(pieces, |piece| (self.of)(piece).0);
        // Where only some pieces were read, the reading is completed by what was declared of the others.
        let was_read = pieces.iter().any(|piece| (self.of)(piece).1.is_some());
        let read = was_read
            .then(|| sum(pieces, |piece| (self.of)(piece).1.or((self.of)(piece).0)))
            .flatten();
        let outcome = |length: u64| against(limit, length).0;
        let settled = Settled::of(declared.map(outcome), read.map(outcome));
        let datum = declared
            .or(read)
            .map(|length| ((self.datum)(length), settled.source()));
        (
            settled.outcome(),
            datum,
            self.message(limit, settled, declared, read),
        )
    }

    fn message(
        &self,
        limit: Limit,
        settled: Settled,
        declared: Option<u64>,
        read: Option<u64>,
    ) -> Message {
        let param = |length: Option<u64>| (self.param)(length.unwrap_or_default());
        match settled {
            Settled::Missing => Message::plain(self.says.missing),
            Settled::Disagree => Message::plain(self.says.disagrees)
                .with("declared", param(declared))
                .with("read", param(read)),
            Settled::ReadOpen => Message::plain(self.says.read_outside).with("read", param(read)),
            Settled::Declared(_) | Settled::ReadMet => {
                let length = declared.or(read).unwrap_or_default();
                let (code, bound) = match against(limit, length) {
                    (Outcome::Met, _) => return Message::plain(self.says.met),
                    (Outcome::NeedsPerson, bound) => (self.says.near, bound.number()),
                    (Outcome::NotMet, Bound::Over(bound)) => (self.says.over, bound),
                    (Outcome::NotMet, Bound::Under(bound)) => (self.says.under, bound),
                    (Outcome::NotMet, Bound::NotMore(bound)) => (self.says.not_more, bound),
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
enum Bound {
    Over(u32),
    Under(u32),
    NotMore(u32),
}

impl Bound {
    fn number(self) -> u32 {
        match self {
            Self::Over(bound) | Self::Under(bound) | Self::NotMore(bound) => bound,
        }
    }
}

/// The outcome of a length and the bound that it rests on. Beyond an approximate bound by a tenth or less,
/// a person decides.
fn against(limit: Limit, length: u64) -> (Outcome, Bound) {
    let beyond = |near: bool| {
        if limit.approximate && near {
            Outcome::NeedsPerson
        } else {
            Outcome::NotMet
        }
    };
    if let Some(most) = limit.at_most.filter(|&most| length > most.into()) {
        return (
            beyond(length * 10 <= u64::from(most) * 11),
            Bound::Over(most),
        );
    }
    if let Some(least) = limit.at_least.filter(|&least| length < least.into()) {
        return (
            beyond(length * 10 >= u64::from(least) * 9),
            Bound::Under(least),
        );
    }
    if let Some(more) = limit.more_than.filter(|&more| length <= more.into()) {
        return (
            beyond(length * 10 >= u64::from(more) * 9),
            Bound::NotMore(more),
        );
    }
    (Outcome::Met, Bound::Over(0))
}
