//! What the statements of a text contradict: the calendar, the day, the time or the zone that is set.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

use super::named_day;
use crate::printed_text::utc_label;
use crate::{Deadline, Meaning, Message, PrintedDate, Role, Statement};

/// The statements of one text and the instant that is set beside them.
pub(super) struct Printed<'a> {
    pub(super) statements: &'a [Statement],
    /// The deadline, or an opening in the form of one.
    pub(super) deadline: &'a Deadline,
    /// The role of days that are not the one that is set: `Start` beside a deadline, `End` beside an opening.
    pub(super) other: Role,
    /// The minute that is set; none where the wall time names no instant.
    pub(super) at: Option<DateTime<Utc>>,
}

impl<'a> Printed<'a> {
    fn dates(&self) -> impl Iterator<Item = &'a PrintedDate> {
        let statements = self.statements.iter();
        statements.filter_map(|statement| statement.meaning.date())
    }

    /// The dates that may be the one that is set, by the words before them; all where the words deny it of each.
    pub(super) fn possible_dates(&self) -> Vec<&'a PrintedDate> {
        let possible: Vec<_> = self
            .dates()
            .filter(|date| date.role != self.other)
            .collect();
        if possible.is_empty() {
            self.dates().collect()
        } else {
            possible
        }
    }

    /// The day that is printed, where none of those that may be the one that is set is it.
    pub(super) fn wrong_day(&self) -> Option<Message> {
        let (possible, day) = (self.possible_dates(), named_day(self.deadline));
        if possible.iter().any(|date| date.is_day(day)) {
            return None;
        }
        let quoted = possible
            .iter()
            .find(|date| date.role != Role::Unknown)
            .or(possible.first())?;
        let year = on_calendar(quoted, self.deadline).map_or(day.year(), |on| on.year());
        Some(
            Message::plain("advice-date-differs")
                .with("printed", quoted.iso(year))
                .with("day", day.to_string()),
        )
    }

    /// Weekdays that are none of the printed days', or not that of the day that is set where no day is printed.
    pub(super) fn weekdays(&self) -> impl Iterator<Item = Message> {
        let days = self.calendar_days();
        let quoted = self.quoted_day();
        self.statements.iter().filter_map(move |statement| {
            let Meaning::Weekday(weekday) = statement.meaning else {
                return None;
            };
            let is_wrong = days.iter().all(|day| day.weekday() != weekday);
            is_wrong.then(|| {
                Message::plain("advice-weekday")
                    .with("printed", &*statement.text)
                    .with("day", quoted.to_string())
                    .with("weekday", quoted.weekday().num_days_from_monday() + 1)
            })
        })
    }

    /// The printed days by every way of reading them; the day that is set where none is printed.
    pub(super) fn calendar_days(&self) -> Vec<NaiveDate> {
        let both = self.dates().flat_map(|date| {
            let other = date.or.map(|(month, day)| PrintedDate {
                month,
                day,
                ..*date
            });
            [Some(*date), other].into_iter().flatten()
        });
        let printed: Vec<NaiveDate> = both
            .filter_map(|date| on_calendar(&date, self.deadline))
            .collect();
        if printed.is_empty() {
            vec![named_day(self.deadline)]
        } else {
            printed
        }
    }

    /// The day that a message about weekdays names.
    fn quoted_day(&self) -> NaiveDate {
        let day = named_day(self.deadline);
        let days = self.calendar_days();
        if days.contains(&day) { day } else { days[0] }
    }

    /// What the printed times say against the clock.
    pub(super) fn wrong_time(&self) -> Option<Message> {
        let local = (self.deadline.local.hour(), self.deadline.local.minute());
        let clock = || self.deadline.local.format("%H:%M").to_string();
        if self.deadline.midnight.is_some() {
            let message = || Message::plain("advice-midnight-clock").with("time", clock());
            return (local != (23, 59)).then(message);
        }
        let statements = self.statements.iter().enumerate();
        let mut times = statements.filter_map(|(at, it)| Some((at, it.meaning.time()?)));
        if times.clone().any(|(at, _)| self.agrees(at) == Some(true)) {
            return None;
        }
        let midnight = self
            .statements
            .iter()
            .any(|it| it.meaning == Meaning::Midnight);
        if midnight && (self.opens_at_midnight() || self.at_midnight_of_another_zone()) {
            return None;
        }
        if midnight {
            return Some(Message::plain("advice-midnight").with("time", clock()));
        }
        let (_, time) = times.next()?;
        Some(
            Message::plain("advice-time-differs")
                .with("printed", format!("{:02}:{:02}", time.hour, time.minute))
                .with("time", clock()),
        )
    }

    /// An opening at midnight is at the first minute of its day.
    pub(super) fn opens_at_midnight(&self) -> bool {
        let local = &self.deadline.local;
        self.other == Role::End && (local.hour(), local.minute()) == (0, 0)
    }

    /// Whether midnight is what clocks of a printed zone, which is not the deadline's, then show.
    fn at_midnight_of_another_zone(&self) -> bool {
        self.statements.iter().enumerate().any(|(at, it)| {
            it.meaning == Meaning::Midnight
                && self.offsets_behind(at).iter().any(|offset| {
                    Some(*offset) != self.offset()
                        && matches!(self.time_at(*offset), Some((0, 0) | (23, 59)))
                })
        })
    }

    /// Labels that name another offset than clocks of the zone have at that instant, where no printed time is what clocks
    /// show by it: "11:59 p.m. EST (8:59 p.m. PST)".
    pub(super) fn wrong_zones(&self) -> impl Iterator<Item = Message> {
        self.statements
            .iter()
            .enumerate()
            .filter_map(|(at, statement)| {
                let Meaning::Zone(zone) = &statement.meaning else {
                    return None;
                };
                let (minutes, instant) = (self.offset()?, self.at?);
                if self.agrees(at)? {
                    return None;
                }
                let named: Vec<String> = self.offsets_of(zone).into_iter().map(utc_label).collect();
                Some(
                    Message::plain("advice-zone-label")
                        .with("label", &*statement.text)
                        .with("named", named.join(" / "))
                        .with("zone", self.deadline.zone.name())
                        .with("offset", utc_label(minutes))
                        .with("right", self.deadline.zone.abbreviation(instant)),
                )
            })
    }
}

/// The calendar day of a printed one; where no year is printed, the one nearest to the day that is set.
fn on_calendar(printed: &PrintedDate, deadline: &Deadline) -> Option<NaiveDate> {
    let in_year = |year: i32| NaiveDate::from_ymd_opt(year, printed.month, printed.day);
    if let Some(year) = printed.year {
        return in_year(year);
    }
    let deadline_day = named_day(deadline);
    (deadline_day.year() - 1..=deadline_day.year() + 1)
        .filter_map(in_year)
        .min_by_key(|day| (*day - deadline_day).num_days().abs())
}
