//! Advice on the deadline and its extensions: words that the calendar or the clock denies.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate, Offset, TimeZone, Timelike};
use chrono_tz::OffsetName;

use super::printed::{Date, Label, Printed};
use super::{Advice, zones};
use crate::{Call, Deadline, Message, Midnight, Text};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    report("deadline", words(&call.deadline), into);
    for category in &call.categories {
        if let Some(deadline) = &category.deadline {
            report(&format!("category.{}", category.id), words(deadline), into);
        }
    }
    extensions(call, into);
    if let Some(supplements) = &call.supplements {
        let mut messages = words(supplements);
        if supplements.closes().ok() <= call.deadline_in_force().closes().ok() {
            messages.push(Message::plain("advice-supplements-early"));
        }
        report("supplements", messages, into);
    }
}

fn report(place: &str, messages: Vec<Message>, into: &mut Vec<Advice>) {
    into.extend(
        messages
            .into_iter()
            .map(|message| Advice::new(place, message)),
    );
}

fn extensions(call: &Call, into: &mut Vec<Advice>) {
    let mut before: HashMap<&[String], &Deadline> = HashMap::new();
    let mut announced = None;
    for (number, extension) in (1..).zip(&call.extensions) {
        let deadline = &extension.deadline;
        let mut messages = Vec::new();
        let given_to = extension.categories.as_slice();
        let replaced = before.get(given_to).copied().unwrap_or_else(|| {
            let own = given_to.first().and_then(|id| call.category(id));
            own.and_then(|category| category.deadline.as_ref())
                .unwrap_or(&call.deadline)
        });
        if deadline.closes().ok() <= replaced.closes().ok() {
            messages.push(Message::plain("advice-extension-shortens"));
        }
        if replaced.firm {
            messages.push(Message::plain("advice-extension-firm"));
        }
        if extension.announced > deadline.local.date() {
            messages.push(Message::plain("advice-extension-after-deadline"));
        }
        if announced.is_some_and(|day| extension.announced < day) {
            messages.push(Message::plain("advice-extension-order"));
        }
        messages.extend(words(deadline));
        report(&format!("extension {number}"), messages, into);
        before.insert(given_to, deadline);
        announced = Some(extension.announced);
    }
}

/// What the printed words of a deadline say against its instant, each thing once.
fn words(deadline: &Deadline) -> Vec<Message> {
    printed_against(&deadline.text, deadline)
}

/// What a text says against the instant of a deadline, each thing once.
pub(super) fn printed_against(text: &Text, deadline: &Deadline) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for text in text.every() {
        let printed = Printed::read(text);
        let found = weekdays(&printed, deadline)
            .chain(date(&printed, deadline))
            .chain(time(&printed, deadline))
            .chain(
                printed
                    .labels
                    .iter()
                    .filter_map(|label| zone(label, deadline)),
            );
        for message in found {
            if !messages.contains(&message) {
                messages.push(message);
            }
        }
    }
    messages
}

/// The calendar day of a printed one, in the year of the deadline where none is printed.
fn on_calendar(printed: Date, deadline: &Deadline) -> Option<NaiveDate> {
    let year = printed.year.unwrap_or(deadline.local.year());
    NaiveDate::from_ymd_opt(year, printed.month, printed.day)
}

/// Weekdays that are none of the printed days', or not the deadline's where no day is printed.
fn weekdays<'a>(
    printed: &'a Printed,
    deadline: &Deadline,
) -> impl Iterator<Item = Message> + use<'a> {
    let read: Vec<NaiveDate> = printed
        .dates
        .iter()
        .filter_map(|&day| on_calendar(day, deadline))
        .collect();
    let days = if read.is_empty() {
        vec![named_day(deadline)]
    } else {
        read
    };
    printed.weekdays.iter().filter_map(move |(text, weekday)| {
        let wrong = days.iter().all(|day| day.weekday() != *weekday);
        wrong.then(|| {
            Message::plain("advice-weekday")
                .with("printed", text.as_str())
                .with("day", days[0].to_string())
                .with("weekday", days[0].weekday().num_days_from_monday() + 1)
        })
    })
}

/// The day that a text names for a deadline: where midnight begins it, the last minute is on the day before.
fn named_day(deadline: &Deadline) -> NaiveDate {
    let local = deadline.local.date();
    match deadline.midnight {
        Some(Midnight::Begins) => local.succ_opt().unwrap_or(local),
        Some(Midnight::Ends) | None => local,
    }
}

fn date(printed: &Printed, deadline: &Deadline) -> Option<Message> {
    let local = named_day(deadline);
    let differs = |date: &Date| {
        (date.month, date.day) != (local.month(), local.day())
            || date.year.is_some_and(|year| year != local.year())
    };
    let first = printed.dates.first()?;
    printed.dates.iter().all(differs).then(|| {
        let year = first.year.unwrap_or(local.year());
        Message::plain("advice-date-differs")
            .with(
                "printed",
                format!("{year:04}-{:02}-{:02}", first.month, first.day),
            )
            .with("day", local.to_string())
    })
}

fn time(printed: &Printed, deadline: &Deadline) -> Option<Message> {
    let local = (deadline.local.hour(), deadline.local.minute());
    if deadline.midnight.is_some() {
        let message = || Message::plain("advice-midnight-clock").with("time", clock(deadline));
        return (local != (23, 59)).then(message);
    }
    if printed.midnight {
        return Some(Message::plain("advice-midnight").with("time", clock(deadline)));
    }
    let (hour, minute) = *printed.times.first()?;
    printed.times.iter().all(|&time| time != local).then(|| {
        Message::plain("advice-time-differs")
            .with("printed", format!("{hour:02}:{minute:02}"))
            .with("time", clock(deadline))
    })
}

fn clock(deadline: &Deadline) -> String {
    deadline.local.format("%H:%M").to_string()
}

/// A label that names another offset than clocks in the zone have at that instant.
fn zone(label: &Label, deadline: &Deadline) -> Option<Message> {
    let at = deadline
        .zone
        .from_local_datetime(&deadline.local)
        .single()?;
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let named = *label.offsets.first()?;
    let right = at.offset().abbreviation().unwrap_or_default();
    (!label.offsets.contains(&minutes)).then(|| {
        Message::plain("advice-zone-label")
            .with("label", label.text.as_str())
            .with("named", zones::written(named))
            .with("zone", deadline.zone.name())
            .with("offset", zones::written(minutes))
            .with("right", right)
    })
}
