//! Whether a piece was published between two days.

use chrono::NaiveDate;

use super::settled::{NOT_READ, Settled, is_unread};
use crate::check::held::Held;
use crate::{Astride, Message, Outcome, Piece, Published, Span, Window};

impl From<&Window> for Span {
    fn from(window: &Window) -> Self {
        Self {
            from: window.from,
            to: window.to,
            astride: window.astride,
        }
    }
}

/// Where a date lies. A span of days that reaches over an edge is decided by the call, else by a person.
pub(in crate::check) enum Lies {
    Inside,
    Before { days: i64 },
    After { days: i64 },
    Astride,
}

pub(in crate::check) fn lies(from: NaiveDate, to: NaiveDate, published: Published) -> Lies {
    if published.to() < from {
        Lies::Before {
            days: (from - published.to()).num_days(),
        }
    } else if published.from() > to {
        Lies::After {
            days: (published.from() - to).num_days(),
        }
    } else if published.from() >= from && published.to() <= to {
        Lies::Inside
    } else {
        Lies::Astride
    }
}

/// One piece held against a span of days, by what was declared and what was read from a file.
pub(in crate::check) fn held(span: Span, piece: &Piece) -> Held {
    let declared = piece.published;
    let read = piece.read.as_ref().and_then(|read| read.published);
    let settled = Settled::of(
        declared.map(|day| outcome(span, day)),
        read.map(|day| outcome(span, day)),
        is_unread(piece, read.is_some()),
    );
    let datum = declared
        .or(read)
        .map(|day| (day.to_string(), settled.source()));
    Held::new(
        settled.outcome(),
        datum,
        message(span, settled, declared, read),
    )
}

/// A date that stands alone, such as an answer, held against a span.
pub(in crate::check) fn day(span: Span, day: Published) -> (Outcome, Message) {
    let outcome = outcome(span, day);
    (
        outcome,
        message(span, Settled::Declared(outcome), Some(day), None),
    )
}

fn outcome(span: Span, published: Published) -> Outcome {
    match (lies(span.from, span.to, published), span.astride) {
        (Lies::Inside, _) | (Lies::Astride, Astride::Inside) => Outcome::Met,
        (Lies::Before { .. } | Lies::After { .. }, _) | (Lies::Astride, Astride::Outside) => {
            Outcome::NotMet
        }
        (Lies::Astride, Astride::NeedsPerson) => Outcome::NeedsPerson,
    }
}

fn message(
    span: Span,
    settled: Settled,
    declared: Option<Published>,
    read: Option<Published>,
) -> Message {
    let text = |date: Option<Published>| date.map(|day| day.to_string()).unwrap_or_default();
    match settled {
        Settled::Missing => Message::plain("finding-window-missing"),
        Settled::Unread => Message::plain(NOT_READ),
        Settled::ReadOpen => Message::plain("finding-window-read-outside").with("read", text(read)),
        Settled::Disagree => Message::plain("finding-window-disagrees")
            .with("declared", text(declared))
            .with("read", text(read)),
        Settled::Declared(_) | Settled::ReadMet => {
            let lies = declared.or(read).map(|day| lies(span.from, span.to, day));
            match (lies, span.astride) {
                (Some(Lies::Before { days }), _) => {
                    Message::plain("finding-window-before").with("days", whole_days(days))
                }
                (Some(Lies::After { days }), _) => {
                    Message::plain("finding-window-after").with("days", whole_days(days))
                }
                (Some(Lies::Astride), Astride::NeedsPerson) => {
                    Message::plain("finding-window-astride")
                }
                (Some(Lies::Astride), Astride::Outside) => {
                    Message::plain("finding-window-astride-outside")
                }
                (Some(Lies::Astride | Lies::Inside) | None, _) => {
                    Message::plain("finding-window-met")
                }
            }
        }
    }
}

/// The calendar of chrono spans far fewer days than a `u32` counts.
fn whole_days(days: i64) -> u32 {
    u32::try_from(days).unwrap_or(u32::MAX)
}
