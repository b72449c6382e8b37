//! The entry came in before the deadline in force for its category, or before a later one that was granted to it.

use chrono::{DateTime, SecondsFormat, Utc};

use super::circumstances::{Circumstances, Gate, Later};
use super::stated::Stated;
use crate::{Deadline, Entry, Finding, Message, Outcome, Rule, Source};

/// No finding for a wall time that names no instant: [`Call::from_toml`](crate::Call::from_toml) refuses such
/// a call.
pub(super) fn check(
    deadline: &Deadline,
    entry: &Entry,
    circumstances: &Circumstances,
) -> Option<Finding> {
    let received_at = circumstances.received_at?;
    let closes = deadline.closes().ok()?;
    let stated = Stated::new(Rule::Deadline, &deadline.text, deadline.blocks);
    let granted = circumstances
        .gate
        .as_ref()
        .and_then(|gate| gate.later.as_ref())
        .filter(|later| received_at < later.closes);
    let (outcome, message) = if received_at < closes {
        (Outcome::Met, Message::plain("finding-deadline-met"))
    } else if let Some(later) = granted {
        (Outcome::Met, told(later))
    } else {
        late(closes, received_at, entry, circumstances.gate.as_ref())
    };
    let datum = received_at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Some(stated.found(outcome, Some((datum, Source::Recorded)), message))
}

fn told(later: &Later) -> Message {
    Message::plain("finding-deadline-granted")
        .with("kind", later.kind.name())
        .with("by", later.by.as_str())
        .with("reason", later.reason.as_str())
}

/// How late by the printed clock: `00:00` is one minute after `23:59`, the minute that counts in full. Only the desk
/// can say what a code is worth.
fn late(
    closes: DateTime<Utc>,
    received_at: DateTime<Utc>,
    entry: &Entry,
    gate: Option<&Gate>,
) -> (Outcome, Message) {
    if gate.is_none() && entry.code.is_some() {
        return (
            Outcome::NeedsPerson,
            Message::plain("finding-deadline-code"),
        );
    }
    let minutes = (received_at - closes).num_minutes() + 1;
    let param = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let message = Message::plain("finding-deadline-late")
        .with("days", param(minutes / (24 * 60)))
        .with("hours", param(minutes / 60 % 24))
        .with("minutes", param(minutes % 60));
    (Outcome::NotMet, message)
}
