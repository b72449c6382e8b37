//! Each piece was published or broadcast inside the window.
//!
//! Under [`PiecesInWindow::Majority`] and [`PiecesInWindow::Any`] the entry is judged as a whole: once
//! enough pieces lie inside, the others are met too and their findings say by what; while pieces of
//! unknown date could still make it enough, pieces outside need a person.

use super::settled::Settled;
use super::stated::{Stated, number};
use crate::{Finding, Message, Outcome, Piece, PiecesInWindow, Published, Rule, Window};

pub(super) fn check(window: &Window, pieces: &[Piece], into: &mut Vec<Finding>) {
    let stated = Stated::new(Rule::Window, &window.text, window.blocks);
    let whole = Whole::of(window, pieces);
    for (index, piece) in pieces.iter().enumerate() {
        let settled = settled(window, piece);
        let (declared, read) = dates(piece);
        let datum = declared
            .or(read)
            .map(|day| (day.to_string(), settled.source()));
        let (outcome, message) = match (settled.outcome(), &whole) {
            (Outcome::Met, _) | (_, Whole::EachAlone) => {
                (settled.outcome(), alone(window, settled, declared, read))
            }
            (_, Whole::Enough { inside }) => (
                Outcome::Met,
                Message::plain("finding-window-carried")
                    .with("inside", *inside)
                    .with("pieces", number(pieces.len())),
            ),
            (_, Whole::Open) => (Outcome::NeedsPerson, Message::plain("finding-window-open")),
        };
        into.push(stated.found_in(index, outcome, datum, message));
    }
}

/// What the pieces together say under the window's policy.
enum Whole {
    /// Every piece stands for itself: the policy asks for all of them, or too few can lie inside.
    EachAlone,
    /// Enough pieces lie inside.
    Enough { inside: u32 },
    /// It hangs on pieces whose date is not settled.
    Open,
}

impl Whole {
    fn of(window: &Window, pieces: &[Piece]) -> Self {
        let needed = match window.pieces {
            PiecesInWindow::All => return Self::EachAlone,
            PiecesInWindow::Majority => pieces.len() / 2 + 1,
            PiecesInWindow::Any => 1,
        };
        let count = |outcome: Outcome| {
            pieces
                .iter()
                .filter(|piece| settled(window, piece).outcome() == outcome)
                .count()
        };
        let inside = count(Outcome::Met);
        if inside >= needed {
            Self::Enough {
                inside: number(inside),
            }
        } else if inside + count(Outcome::NeedsPerson) >= needed {
            Self::Open
        } else {
            Self::EachAlone
        }
    }
}

/// Where a date lies. A span that reaches over an edge is decided by nobody but a person.
enum Lies {
    Inside,
    Before { days: i64 },
    After { days: i64 },
    Astride,
}

fn lies(window: &Window, published: Published) -> Lies {
    if published.to() < window.from {
        Lies::Before {
            days: (window.from - published.to()).num_days(),
        }
    } else if published.from() > window.to {
        Lies::After {
            days: (published.from() - window.to).num_days(),
        }
    } else if published.from() >= window.from && published.to() <= window.to {
        Lies::Inside
    } else {
        Lies::Astride
    }
}

fn outcome(window: &Window, published: Published) -> Outcome {
    match lies(window, published) {
        Lies::Inside => Outcome::Met,
        Lies::Before { .. } | Lies::After { .. } => Outcome::NotMet,
        Lies::Astride => Outcome::NeedsPerson,
    }
}

/// The declared date and the one read from a file.
fn dates(piece: &Piece) -> (Option<Published>, Option<Published>) {
    (
        piece.published,
        piece.read.as_ref().and_then(|read| read.published),
    )
}

fn settled(window: &Window, piece: &Piece) -> Settled {
    let (declared, read) = dates(piece);
    Settled::of(
        declared.map(|day| outcome(window, day)),
        read.map(|day| outcome(window, day)),
    )
}

/// The message of a piece that stands for itself.
fn alone(
    window: &Window,
    settled: Settled,
    declared: Option<Published>,
    read: Option<Published>,
) -> Message {
    let text = |date: Option<Published>| date.map(|day| day.to_string()).unwrap_or_default();
    match settled {
        Settled::Missing => Message::plain("finding-window-missing"),
        Settled::ReadOpen => Message::plain("finding-window-read-outside").with("read", text(read)),
        Settled::Disagree => Message::plain("finding-window-disagrees")
            .with("declared", text(declared))
            .with("read", text(read)),
        Settled::Declared(_) | Settled::ReadMet => {
            match declared.or(read).map(|day| lies(window, day)) {
                Some(Lies::Before { days }) => {
                    Message::plain("finding-window-before").with("days", whole_days(days))
                }
                Some(Lies::After { days }) => {
                    Message::plain("finding-window-after").with("days", whole_days(days))
                }
                Some(Lies::Astride) => Message::plain("finding-window-astride"),
                Some(Lies::Inside) | None => Message::plain("finding-window-met"),
            }
        }
    }
}

/// The calendar of chrono spans far fewer days than a `u32` counts.
fn whole_days(days: i64) -> u32 {
    u32::try_from(days).unwrap_or(u32::MAX)
}
