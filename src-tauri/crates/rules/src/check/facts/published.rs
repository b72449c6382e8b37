//! Whether a piece was published between two days.

use chrono::NaiveDate;

use super::resolved::{NOT_READ, Resolved, is_unread};
use crate::check::condition_result::ConditionResult;
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

/// One piece checked against a span of days, by what was declared and what was read from a file.
pub(in crate::check) fn result(span: Span, piece: &Piece) -> ConditionResult {
    let declared = piece.published;
    let read = piece.read.as_ref().and_then(|read| read.published);
    let resolved = Resolved::of(
        declared.map(|day| outcome(span, day)),
        read.map(|day| outcome(span, day)),
        is_unread(piece, read.is_some()),
    );
    let datum = declared
        .or(read)
        .map(|day| (day.to_string(), resolved.source()));
    ConditionResult::new(
        resolved.outcome(),
        datum,
        message(span, resolved, declared, read),
    )
}

/// A date that stands alone, such as an answer, checked against a span.
pub(in crate::check) fn day(span: Span, day: Published) -> (Outcome, Message) {
    let outcome = outcome(span, day);
    (
        outcome,
        message(span, Resolved::Declared(outcome), Some(day), None),
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
    resolved: Resolved,
    declared: Option<Published>,
    read: Option<Published>,
) -> Message {
    let text = |date: Option<Published>| date.map(|day| day.to_string()).unwrap_or_default();
    match resolved {
        Resolved::Missing => Message::plain("finding-window-missing"),
        Resolved::Unread => Message::plain(NOT_READ),
        Resolved::ReadOpen => {
            Message::plain("finding-window-read-outside").with("read", text(read))
        }
        Resolved::Disagree => Message::plain("finding-window-disagrees")
            .with("declared", text(declared))
            .with("read", text(read)),
        Resolved::Declared(_) | Resolved::ReadMet => {
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
