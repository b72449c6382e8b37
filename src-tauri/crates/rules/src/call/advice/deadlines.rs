//! Advice on the deadline and its extensions: texts that contradict the calendar or the clock.

use chrono::{Datelike, Duration, NaiveDate, Offset, TimeZone, Timelike};
use chrono_tz::OffsetName;

use super::printed::{Date, Label, Printed};
use super::{Advice, zones};
use crate::{Call, Deadline, Extension, Message, Midnight, Opening, Text};

pub(super) fn advise(call: &Call, into: &mut Vec<Advice>) {
    if let Some(opening) = &call.opens {
        report("opens", opens(call, opening), into);
    }
    report("deadline", words(&call.deadline), into);
    for category in &call.categories {
        if let Some(deadline) = &category.deadline {
            report(&format!("category.{}", category.id), words(deadline), into);
        }
    }
    extensions(call, into);
    if let Some(supplements) = &call.supplements {
        let mut messages = words(supplements);
        let mut deadlines = call.categories.iter().map(|it| call.deadline_of(&it.id));
        if deadlines.all(|deadline| !is_later(supplements, deadline)) {
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

/// Whether a deadline ends after another; true where one of them names no instant.
fn is_later(deadline: &Deadline, than: &Deadline) -> bool {
    match (deadline.closes(), than.closes()) {
        (Ok(deadline), Ok(than)) => deadline > than,
        _ => true,
    }
}

fn extensions(call: &Call, into: &mut Vec<Advice>) {
    let mut announced = None;
    for (given, extension) in call.extensions.iter().enumerate() {
        let deadline = &extension.deadline;
        let mut messages = Vec::new();
        let replaced_deadlines = replaced(call, given, extension);
        if replaced_deadlines
            .iter()
            .any(|before| !is_later(deadline, before))
        {
            messages.push(Message::plain("advice-extension-shortens"));
        }
        if replaced_deadlines.iter().any(|before| before.firm) {
            messages.push(Message::plain("advice-extension-firm"));
        }
        if extension.announced > deadline.local.date() {
            messages.push(Message::plain("advice-extension-after-deadline"));
        }
        if announced.is_some_and(|day| extension.announced < day) {
            messages.push(Message::plain("advice-extension-order"));
        }
        messages.extend(words(deadline));
        report(&format!("extension {}", given + 1), messages, into);
        announced = Some(extension.announced);
    }
}

/// The deadlines that an extension replaces, with `given` extensions before it: of each category that it is given to,
/// the one in force until then. One for all leaves alone what a category has for itself, where that is later.
fn replaced<'a>(call: &'a Call, given: usize, extension: &Extension) -> Vec<&'a Deadline> {
    let deadline_before = |id: &str| call.deadline_with_extensions(id, given);
    if !extension.categories.is_empty() {
        let categories = extension.categories.iter();
        return categories.map(|id| deadline_before(id)).collect();
    }
    let earlier = call.extensions.iter().take(given);
    let of_all = earlier.rev().find(|earlier| earlier.categories.is_empty());
    let of_all = of_all.map_or(&call.deadline, |earlier| &earlier.deadline);
    let of_each = call
        .categories
        .iter()
        .map(|category| deadline_before(&category.id));
    let moved_deadlines = of_each.filter(|before| is_later(&extension.deadline, before));
    std::iter::once(of_all).chain(moved_deadlines).collect()
}

/// What the printed words of a deadline say against its instant, each thing once. Where they are known to mean two
/// instants, their hour and their label fit one of them.
fn words(deadline: &Deadline) -> Vec<Message> {
    let mut messages = contradictions(&deadline.text, deadline);
    if deadline.doubtful_until.is_some() {
        messages.retain(|message| {
            !matches!(
                &*message.code,
                "advice-time-differs" | "advice-zone-label" | "advice-midnight"
            )
        });
    }
    messages
}

/// What the words of an opening say against its instant, and whether entries then are already closed.
fn opens(call: &Call, opening: &Opening) -> Vec<Message> {
    let mut messages = Deadline::at("2000-01-01T00:00", opening.zone)
        .map(|deadline| Deadline {
            local: opening.local,
            ..deadline
        })
        .map_or_else(Vec::new, |deadline| {
            contradictions(&opening.text, &deadline)
        });
    let first = opening.opens().ok();
    let mut closes = call
        .categories
        .iter()
        .map(|it| call.deadline_of(&it.id).closes().ok());
    if closes.any(|closes| first.is_some_and(|first| closes.is_some_and(|closes| first >= closes)))
    {
        messages.push(Message::plain("advice-opens-late"));
    }
    messages
}

/// What a text says against the instant of a deadline, each thing once.
pub(super) fn contradictions(text: &Text, deadline: &Deadline) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    for text in text.each_language() {
        let printed = Printed::read(text);
        let contradictions = weekdays(&printed, deadline)
            .chain(date(&printed, deadline))
            .chain(time(&printed, deadline))
            .chain(
                printed
                    .labels
                    .iter()
                    .filter_map(|label| zone(label, &printed.times, deadline)),
            );
        for message in contradictions {
            if !messages.contains(&message) {
                messages.push(message);
            }
        }
    }
    messages
}

/// The calendar day of a printed one; where no year is printed, the one nearest to the day of the deadline.
fn on_calendar(printed: Date, deadline: &Deadline) -> Option<NaiveDate> {
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, printed.month, printed.day);
    if let Some(year) = printed.year {
        return in_year(year);
    }
    let deadline_day = named_day(deadline);
    (deadline_day.year() - 1..=deadline_day.year() + 1)
        .filter_map(in_year)
        .min_by_key(|day| (*day - deadline_day).num_days().abs())
}

/// Weekdays that are none of the printed days', or not the deadline's where no day is printed.
fn weekdays<'a>(
    printed: &'a Printed,
    deadline: &Deadline,
) -> impl Iterator<Item = Message> + use<'a> {
    let printed_days: Vec<NaiveDate> = printed
        .dates
        .iter()
        .filter_map(|&day| on_calendar(day, deadline))
        .collect();
    let days = if printed_days.is_empty() {
        vec![named_day(deadline)]
    } else {
        printed_days
    };
    printed.weekdays.iter().filter_map(move |(text, weekday)| {
        let is_wrong = days.iter().all(|day| day.weekday() != *weekday);
        is_wrong.then(|| {
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
        let day = on_calendar(*first, deadline);
        let year = first.year.or(day.map(|day| day.year()));
        let year = year.unwrap_or(local.year());
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
    if printed.midnight && !printed.times.contains(&local) {
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

/// A label that names another offset than clocks in the zone have at that instant, where no printed time is what clocks
/// show by it: "11:59 p.m. EST (8:59 p.m. PST)".
fn zone(label: &Label, times: &[(u32, u32)], deadline: &Deadline) -> Option<Message> {
    let at = deadline
        .zone
        .from_local_datetime(&deadline.local)
        .single()?;
    let minutes = at.offset().fix().local_minus_utc() / 60;
    let printed_offset = *label.offsets.first()?;
    let right_label = at.offset().abbreviation().unwrap_or_default();
    let is_printed_time = |offset: &i32| {
        let offset = Duration::minutes(i64::from(*offset));
        let local_time = at.naive_utc().checked_add_signed(offset);
        local_time
            .is_some_and(|local_time| times.contains(&(local_time.hour(), local_time.minute())))
    };
    let fits = label.offsets.contains(&minutes) || label.offsets.iter().any(is_printed_time);
    (!fits).then(|| {
        Message::plain("advice-zone-label")
            .with("label", label.text.as_str())
            .with("named", zones::utc_label(printed_offset))
            .with("zone", deadline.zone.name())
            .with("offset", zones::utc_label(minutes))
            .with("right", right_label)
    })
}
