//! The entry came in before the deadline in force for its category, or before a later one that was granted to it.

use chrono::{DateTime, SecondsFormat, Utc};

use super::circumstances::{Circumstances, DeadlineWaiver, DeskRecords};
use super::finding_template::FindingTemplate;
use crate::{Arrival, Deadline, Entry, Finding, Message, Outcome, Rule, Source};

/// No finding for a wall time that names no instant: [`Call::from_toml`](crate::Call::from_toml) refuses such
/// a call.
pub(super) fn check(
    deadline: &Deadline,
    entry: &Entry,
    circumstances: &Circumstances,
) -> Option<Finding> {
    let arrival = circumstances.arrival?;
    let closes = deadline.closes().ok()?;
    let template = FindingTemplate::new(Rule::Deadline, &deadline.text, deadline.blocks);
    let desk_records = circumstances.desk_records.as_ref();
    let doubtful_until = deadline.closes_for_certain().ok()?;
    let waiver = desk_records.and_then(|desk_records| desk_records.waiver.as_ref());
    let granted = waiver.filter(|waiver| arrival.before(waiver.closes) == Outcome::Met);
    let last = waiver.map_or(closes, |waiver| waiver.closes.max(closes));
    let claimed = arrival.claimed();
    let (outcome, message) = if arrival.before(closes) == Outcome::Met {
        (Outcome::Met, Message::plain("finding-deadline-met"))
    } else if let Some(waiver) = granted {
        let outcome = if waiver.sender_keys.is_empty() {
            Outcome::Met
        } else {
            Outcome::NeedsPerson
        };
        (outcome, waiver_message(waiver))
    } else if arrival.before(doubtful_until) != Outcome::NotMet
        && arrival.before(closes) == Outcome::NotMet
    {
        let message = Message::plain("finding-deadline-doubtful");
        (Outcome::NeedsPerson, message)
    } else if arrival.before(last) == Outcome::NotMet {
        late(deadline, doubtful_until, claimed, entry, desk_records)
    } else {
        let message = arrival_message(arrival, "finding-deadline-unsure");
        let datum = (arrival.span(), Source::Recorded);
        return Some(template.of_entry(Outcome::NeedsPerson, Some(datum), message));
    };
    let datum = claimed.to_rfc3339_opts(SecondsFormat::AutoSi, true);
    Some(template.of_entry(outcome, Some((datum, Source::Recorded)), message))
}

/// Both ends of the span in which an entry came; `<code>-by` where nothing is known of the earlier one.
pub(super) fn arrival_message(arrival: Arrival, code: &'static str) -> Message {
    let text = |at: DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let latest = text(arrival.latest());
    match (arrival.earliest(), code) {
        (Some(earliest), _) => Message::plain(code).with("earliest", text(earliest)),
        (None, "finding-fee-unsure") => Message::plain("finding-fee-unsure-by"),
        (None, _) => Message::plain("finding-deadline-unsure-by"),
    }
    .with("latest", latest)
}

fn waiver_message(waiver: &DeadlineWaiver) -> Message {
    let message = if waiver.sender_keys.is_empty() {
        Message::plain("finding-deadline-granted")
    } else {
        Message::plain("finding-deadline-senders").with("senders", waiver.sender_keys.join(" · "))
    };
    message
        .with("kind", waiver.kind.name())
        .with("by", waiver.by.as_str())
        .with("reason", waiver.reason.as_str())
}

/// How late by the printed clock: `00:00` is one minute after `23:59`, the minute that counts in full. Only the desk
/// can say what a code is worth.
fn late(
    deadline: &Deadline,
    closes: DateTime<Utc>,
    received_at: DateTime<Utc>,
    entry: &Entry,
    desk_records: Option<&DeskRecords>,
) -> (Outcome, Message) {
    if desk_records.is_none() && entry.code.is_some() {
        return (
            Outcome::NeedsPerson,
            Message::plain("finding-deadline-code"),
        );
    }
    let minutes = (received_at - closes).num_minutes() + i64::from(deadline.includes_minute);
    let minutes = minutes.max(1);
    let param = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let message = Message::plain("finding-deadline-late")
        .with("days", param(minutes / (24 * 60)))
        .with("hours", param(minutes / 60 % 24))
        .with("minutes", param(minutes % 60));
    (Outcome::NotMet, message)
}
