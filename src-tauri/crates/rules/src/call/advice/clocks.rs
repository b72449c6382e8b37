//! The words of a deadline beside its instant: days, weekdays, times and zone labels.

use chrono::{DateTime, Datelike, Duration, NaiveDate, Offset, TimeZone, Timelike, Utc};

use super::review::Compared;
use crate::printed_text::utc_label;
use crate::{
    Deadline, Meaning, Message, Midnight, PrintedDate, PrintedTime, PrintedZone, Role, Statement,
    Text, Zone, read_printed,
};

/// Compares a text with the instant of a deadline.
pub(super) fn compare(text: &Text, deadline: &Deadline) -> Compared {
    let mut compared = Compared::default();
    for text in text.each_language() {
        compared.add(compare_one(text, deadline));
    }
    compared
}

fn compare_one(text: &str, deadline: &Deadline) -> Compared {
    let read = read_printed(text);
    let mut compared = Compared {
        unread: read.unread,
        ..Compared::default()
    };
    let instant = deadline.zone.from_local_datetime(&deadline.local).single();
    let printed = Printed {
        statements: &read.statements,
        deadline,
        at: instant.as_ref().map(|at| at.with_timezone(&Utc)),
    };
    let wrong_day = printed.wrong_day();
    let contradictions = printed
        .weekdays()
        .chain(wrong_day)
        .chain(printed.wrong_time())
        .chain(printed.wrong_zones());
    contradictions.for_each(|message| compared.contradicts(message));
    for (at, statement) in read.statements.iter().enumerate() {
        match printed.agrees(at) {
            Some(true) => compared.agreed.push(statement.text.clone()),
            Some(false) => {}
            None => compared.unread.push(statement.text.clone()),
        }
    }
    compared
}

/// The statements of one text and the deadline beside them.
struct Printed<'a> {
    statements: &'a [Statement],
    deadline: &'a Deadline,
    /// The last minute in time; none where the wall time names no instant.
    at: Option<DateTime<Utc>>,
}

impl<'a> Printed<'a> {
    fn dates(&self) -> impl Iterator<Item = &'a PrintedDate> {
        let statements = self.statements.iter();
        statements.filter_map(|statement| statement.meaning.date())
    }

    /// The dates that something may end on; all where the words say of each that something begins on it.
    fn ends(&self) -> Vec<&'a PrintedDate> {
        let ends: Vec<_> = self
            .dates()
            .filter(|date| date.role != Role::Start)
            .collect();
        if ends.is_empty() {
            self.dates().collect()
        } else {
            ends
        }
    }

    /// The day that is printed, where none of those that something may end on is the deadline's.
    fn wrong_day(&self) -> Option<Message> {
        let (ends, day) = (self.ends(), named_day(self.deadline));
        if ends.iter().any(|date| is_date_of(date, day)) {
            return None;
        }
        let quoted = ends
            .iter()
            .find(|date| date.role == Role::End)
            .or(ends.first())?;
        let year = on_calendar(quoted, self.deadline).map_or(day.year(), |on| on.year());
        let year = quoted.year.unwrap_or(year);
        Some(
            Message::plain("advice-date-differs")
                .with(
                    "printed",
                    format!("{year:04}-{:02}-{:02}", quoted.month, quoted.day),
                )
                .with("day", day.to_string()),
        )
    }

    /// Weekdays that are none of the printed days', or not the deadline's where no day is printed.
    fn weekdays(&self) -> impl Iterator<Item = Message> {
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

    fn calendar_days(&self) -> Vec<NaiveDate> {
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
    fn wrong_time(&self) -> Option<Message> {
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
        if midnight && self.at_midnight_of_another_zone() {
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
    fn wrong_zones(&self) -> impl Iterator<Item = Message> {
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
                let named = *self.offsets_of(zone).first()?;
                Some(
                    Message::plain("advice-zone-label")
                        .with("label", &*statement.text)
                        .with("named", utc_label(named))
                        .with("zone", self.deadline.zone.name())
                        .with("offset", utc_label(minutes))
                        .with("right", self.deadline.zone.abbreviation(instant)),
                )
            })
    }

    /// Whether a statement agrees with the deadline; none where it is not of a kind that could.
    fn agrees(&self, at: usize) -> Option<bool> {
        let local = (self.deadline.local.hour(), self.deadline.local.minute());
        match &self.statements[at].meaning {
            Meaning::Date(date) => {
                let agrees = is_date_of(date, named_day(self.deadline));
                let compared = agrees || self.wrong_day().is_some() && date.role != Role::Start;
                compared.then_some(agrees)
            }
            Meaning::Weekday(weekday) => {
                let days = self.calendar_days();
                Some(days.iter().any(|day| day.weekday() == *weekday))
            }
            Meaning::Time(time) => {
                let is_local = is_time_of(*time, local);
                let by_label = self.offsets_behind(at).iter().any(|offset| {
                    self.time_at(*offset)
                        .is_some_and(|there| is_time_of(*time, there))
                });
                Some(is_local || by_label)
            }
            Meaning::Midnight => Some(self.deadline.midnight.is_some()),
            Meaning::Zone(zone) => {
                let offset = self.offset()?;
                let offsets = self.offsets_of(zone);
                // A time that stands right before the label is the one that it is of.
                let before = self.time_before(at);
                let times: Vec<PrintedTime> = match before {
                    Some(time) => vec![time],
                    None => self.clock_times().collect(),
                };
                let by_time = |named: &i32| {
                    let there = self.time_at(*named);
                    let shown =
                        |time: &PrintedTime| there.is_some_and(|there| is_time_of(*time, there));
                    *named != offset && times.iter().any(shown)
                };
                Some(offsets.contains(&offset) || offsets.iter().any(by_time))
            }
            Meaning::Year(year) => (*year == self.deadline.local.year()).then_some(true),
            Meaning::Month { year, month } => {
                let day = named_day(self.deadline);
                ((day.year(), day.month()) == (*year, *month)).then_some(true)
            }
            Meaning::Amount { .. } | Meaning::Age(_) | Meaning::Money(_) => None,
        }
    }

    /// The time of day that stands right before a statement.
    fn time_before(&self, at: usize) -> Option<PrintedTime> {
        clock_time(&self.statements.get(at.checked_sub(1)?)?.meaning)
    }

    /// Every time of day of the text.
    fn clock_times(&self) -> impl Iterator<Item = PrintedTime> {
        let statements = self.statements.iter();
        statements.filter_map(|statement| clock_time(&statement.meaning))
    }

    /// The offsets that the label right behind a time names; none where another statement stands there.
    fn offsets_behind(&self, at: usize) -> Vec<i32> {
        let next = self.statements.get(at + 1);
        let zone = next.and_then(|next| next.meaning.zone());
        zone.map(|zone| self.offsets_of(zone)).unwrap_or_default()
    }

    fn offsets_of(&self, zone: &PrintedZone) -> Vec<i32> {
        match zone {
            PrintedZone::Offsets(offsets) => offsets.clone(),
            PrintedZone::Place(place) => self
                .at
                .map(|at| offset_in(*place, at))
                .into_iter()
                .collect(),
        }
    }

    /// The offset of the deadline's zone at its instant, in minutes.
    fn offset(&self) -> Option<i32> {
        Some(offset_in(self.deadline.zone, self.at?))
    }

    /// What clocks at an offset show at the deadline.
    fn time_at(&self, offset: i32) -> Option<(u32, u32)> {
        let there = self
            .at?
            .naive_utc()
            .checked_add_signed(Duration::minutes(offset.into()))?;
        Some((there.hour(), there.minute()))
    }
}

/// A time of day, or midnight as the end of a day.
fn clock_time(meaning: &Meaning) -> Option<PrintedTime> {
    let midnight = PrintedTime {
        hour: 24,
        minute: 0,
        or_length: false,
    };
    let is_midnight = *meaning == Meaning::Midnight;
    meaning.time().or(is_midnight.then_some(midnight))
}

fn offset_in(zone: Zone, at: DateTime<Utc>) -> i32 {
    at.with_timezone(&zone).offset().fix().local_minus_utc() / 60
}

/// Whether a printed time is a time of the clock; 24:00 is the end of the minute 23:59.
fn is_time_of(time: PrintedTime, clock: (u32, u32)) -> bool {
    let printed = (time.hour, time.minute);
    printed == clock || printed == (24, 0) && matches!(clock, (23, 59) | (0, 0))
}

fn is_date_of(date: &PrintedDate, day: NaiveDate) -> bool {
    super::numbers::is_day(date, day)
}

/// The calendar day of a printed one; where no year is printed, the one nearest to the day of the deadline.
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

/// The day that a text names for a deadline: where midnight begins it, the last minute is on the day before.
pub(super) fn named_day(deadline: &Deadline) -> NaiveDate {
    let local = deadline.local.date();
    match deadline.midnight {
        Some(Midnight::Begins) => local.succ_opt().unwrap_or(local),
        Some(Midnight::Ends) | None => local,
    }
}
