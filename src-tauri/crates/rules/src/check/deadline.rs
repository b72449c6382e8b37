//! The entry came in before the deadline in force.

use chrono::{DateTime, SecondsFormat, Utc};

use super::stated::Stated;
use crate::{Deadline, Finding, Message, Outcome, Rule, Source};

/// No finding for a wall time that names no instant: [`Call::from_toml`](crate::Call::from_toml) refuses such
/// a call.
pub(super) fn check(deadline: &Deadline, received_at: DateTime<Utc>) -> Option<Finding> {
    let closes = deadline.closes().ok()?;
    let stated = Stated::new(Rule::Deadline, &deadline.text, deadline.blocks);
    let (outcome, message) = if received_at < closes {
        (Outcome::Met, Message::plain("finding-deadline-met"))
    } else {
        (Outcome::NotMet, late(closes, received_at))
    };
    let datum = received_at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Some(stated.found(outcome, Some((datum, Source::Recorded)), message))
}

/// How late by the printed clock: `00:00` is one minute after `23:59`, the minute that counts in full.
fn late(closes: DateTime<Utc>, received_at: DateTime<Utc>) -> Message {
    let minutes = (received_at - closes).num_minutes() + 1;
    let param = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Message::plain("finding-deadline-late")
        .with("days", param(minutes / (24 * 60)))
        .with("hours", param(minutes / 60 % 24))
        .with("minutes", param(minutes % 60))
}
