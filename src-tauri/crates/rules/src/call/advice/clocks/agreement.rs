//! Whether one statement of a text agrees with the instant that is set.

use chrono::{DateTime, Datelike, Duration, Offset, Timelike, Utc};

use super::named_day;
use super::printed::Printed;
use crate::{Meaning, PrintedTime, PrintedZone, Zone};

impl Printed<'_> {
    /// Whether a statement agrees with the instant that is set; none where it is not of a kind that could.
    pub(super) fn agrees(&self, at: usize) -> Option<bool> {
        let local = (self.deadline.local.hour(), self.deadline.local.minute());
        match &self.statements[at].meaning {
            Meaning::Date(date) => {
                let agrees = date.is_day(named_day(self.deadline));
                let compared =
                    agrees || self.wrong_day().is_some() && self.possible_dates().contains(&date);
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
            Meaning::Midnight => Some(self.deadline.midnight.is_some() || self.opens_at_midnight()),
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
            Meaning::Year(year) => (*year == named_day(self.deadline).year()).then_some(true),
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
    pub(super) fn offsets_behind(&self, at: usize) -> Vec<i32> {
        let next = self.statements.get(at + 1);
        let zone = next.and_then(|next| next.meaning.zone());
        zone.map(|zone| self.offsets_of(zone)).unwrap_or_default()
    }

    /// The offsets that a printed zone names at that instant.
    pub(super) fn offsets_of(&self, zone: &PrintedZone) -> Vec<i32> {
        match zone {
            PrintedZone::Offsets(offsets) => offsets.clone(),
            PrintedZone::Place(place) => self
                .at
                .map(|at| offset_in(*place, at))
                .into_iter()
                .collect(),
        }
    }

    /// The offset of the zone that is set at that instant, in minutes.
    pub(super) fn offset(&self) -> Option<i32> {
        Some(offset_in(self.deadline.zone, self.at?))
    }

    /// What clocks at an offset show at that instant.
    pub(super) fn time_at(&self, offset: i32) -> Option<(u32, u32)> {
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
