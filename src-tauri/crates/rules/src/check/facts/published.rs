//! Whether a piece was published between two days.

use chrono::NaiveDate;

use super::resolved::{NOT_READ, Resolved, is_unread};
use crate::check::condition_result::ConditionResult;
use crate::{Astride, Message, Outcome, Piece, Published, Span, WindowRule};

impl From<&WindowRule> for Span {
    fn from(window: &WindowRule) -> Self {
        Self {
            from: window.from,
            to: window.to,
            astride: window.astride,
        }
    }
}

/// The position of a date to a window. A span of days that reaches over an edge is decided by the call, else by a
/// person.
enum Position {
    Inside,
    Before { days: i64 },
    After { days: i64 },
    Astride,
}

fn position(from: NaiveDate, to: NaiveDate, published: Published) -> Position {
    if published.to() < from {
        Position::Before {
            days: (from - published.to()).num_days(),
        }
    } else if published.from() > to {
        Position::After {
            days: (published.from() - to).num_days(),
        }
    } else if published.from() >= from && published.to() <= to {
        Position::Inside
    } else {
        Position::Astride
    }
}

/// One piece checked against a span of days, by what was declared and what was read from a file.
pub(in crate::check) fn result(span: Span, piece: &Piece) -> ConditionResult {
    let declared = piece.published;
    let day_read = piece.read.as_ref().and_then(|it| it.published);
    let resolved = Resolved::of(
        declared.map(|day| outcome(span, day)),
        day_read.map(|day| outcome(span, day)),
        is_unread(piece, day_read.is_some()),
    );
    let datum = declared
        .or(day_read)
        .map(|day| (day.to_string(), resolved.source()));
    ConditionResult::new(
        resolved.outcome(),
        datum,
        message(span, resolved, declared, day_read),
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
    let met = |is_met| {
        if is_met {
            Outcome::Met
        } else {
            Outcome::NotMet
        }
    };
    let begins_inside = published.from() >= span.from;
    match (position(span.from, span.to, published), span.astride) {
        (Position::Astride, Astride::ByStart) => met(begins_inside),
        (Position::Inside, _) | (Position::Astride, Astride::Inside) => Outcome::Met,
        (Position::Before { .. } | Position::After { .. }, _)
        | (Position::Astride, Astride::Outside) => Outcome::NotMet,
        (Position::Astride, Astride::NeedsPerson) => Outcome::NeedsPerson,
    }
}

fn message(
    span: Span,
    resolved: Resolved,
    declared: Option<Published>,
    day_read: Option<Published>,
) -> Message {
    let text = |date: Option<Published>| date.map(|day| day.to_string()).unwrap_or_default();
    match resolved {
        Resolved::Missing => Message::plain("finding-window-missing"),
        Resolved::Unread => Message::plain(NOT_READ),
        Resolved::ReadNotMet => {
            Message::plain("finding-window-read-outside").with("read", text(day_read))
        }
        Resolved::Disagree => Message::plain("finding-window-disagrees")
            .with("declared", text(declared))
            .with("read", text(day_read)),
        Resolved::Declared(_) | Resolved::ReadMet => {
            let day = declared.or(day_read);
            let begins_inside = day.is_some_and(|day| day.from() >= span.from);
            let position = day.map(|day| position(span.from, span.to, day));
            match (position, span.astride) {
                (Some(Position::Before { days }), _) => {
                    Message::plain("finding-window-before").with("days", whole_days(days))
                }
                (Some(Position::After { days }), _) => {
                    Message::plain("finding-window-after").with("days", whole_days(days))
                }
                (Some(Position::Astride), Astride::NeedsPerson) => {
                    Message::plain("finding-window-astride")
                }
                (Some(Position::Astride), Astride::Outside) => {
                    Message::plain("finding-window-astride-outside")
                }
                (Some(Position::Astride), Astride::ByStart) if !begins_inside => {
                    Message::plain("finding-window-begins-before")
                }
                (Some(Position::Astride | Position::Inside) | None, _) => {
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
