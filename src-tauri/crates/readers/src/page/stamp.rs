//! A date as a page gives it, with the time and zone beside it.

use chrono::{
    DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Timelike,
};

use super::calendars;

/// The web is younger, and no outlet's archive was put on it with earlier days that matter to a call.
const EARLIEST_YEAR: i32 = 1990;

/// Before this hour of a day in UTC, it is still the day before in Vancouver.
const HOURS_BEHIND: u32 = 8;

/// A day, or a month.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stamp {
    /// The day, or the first of the month.
    pub(super) day: NaiveDate,
    /// Whether no more than the month is known.
    pub(super) month_only: bool,
    /// The clock beside it.
    pub(super) clock: Clock,
}

/// The time beside a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Clock {
    /// None, or one of which the zone is not known.
    None,
    /// A time with a zone other than UTC.
    Local(DateTime<FixedOffset>),
    /// A time in UTC, which servers write wherever they are.
    Utc(DateTime<FixedOffset>),
}

impl Stamp {
    /// A day without a clock.
    pub(super) fn on(year: i32, month: u32, day: u32) -> Option<Self> {
        Some(Self::of_day(NaiveDate::from_ymd_opt(year, month, day)?))
    }

    /// A day that is written in numbers, as Iran writes those of its own calendar too.
    pub(super) fn in_numbers(year: i32, month: u32, day: u32) -> Option<Self> {
        calendars::solar_day(year, month, day)
            .map(Self::of_day)
            .or_else(|| Self::on(year, month, day))
    }

    /// A day.
    pub(super) fn of_day(day: NaiveDate) -> Self {
        Self {
            day,
            month_only: false,
            clock: Clock::None,
        }
    }

    /// A month.
    pub(super) fn in_month(year: i32, month: u32) -> Option<Self> {
        Some(Self {
            month_only: true,
            ..Self::on(year, month, 1)?
        })
    }

    /// A moment. An offset of nothing is taken for that of a server.
    pub(super) fn at(moment: DateTime<FixedOffset>) -> Self {
        let is_utc = moment.offset().local_minus_utc() == 0;
        Self {
            day: moment.date_naive(),
            month_only: false,
            clock: if is_utc {
                Clock::Utc(moment)
            } else {
                Clock::Local(moment)
            },
        }
    }

    /// A moment in seconds after 1970.
    pub(super) fn after_epoch(seconds: i64) -> Option<Self> {
        Some(Self::at(DateTime::from_timestamp(seconds, 0)?.into()))
    }

    /// A day and a clock whose zone is `minutes` east of Greenwich; `None` for one that is not known.
    pub(super) fn clocked(local_time: NaiveDateTime, minutes: Option<i32>) -> Option<Self> {
        match minutes {
            None => Self::on(local_time.year(), local_time.month(), local_time.day()),
            Some(minutes) => {
                let offset = FixedOffset::east_opt(minutes.checked_mul(60)?)?;
                Some(Self::at(local_time.and_local_timezone(offset).single()?))
            }
        }
    }

    /// Whether it can be the day of a work that was published by today. The moment 1970-01-01 and years that templates
    /// leave are too early.
    pub(super) fn is_possible(&self, today: Option<NaiveDate>) -> bool {
        let last = today.and_then(|today| {
            // By the clock of Greenwich, tonight is already tomorrow.
            let may_be_ahead = u64::from(self.may_be_the_day_before());
            today.checked_add_days(Days::new(may_be_ahead))
        });
        self.day.year() >= EARLIEST_YEAR
            && last.is_none_or(|last| self.day <= last)
            && self.day.year() < 2100
    }

    /// Whether by a clock in Canada it may be the day before.
    pub(super) fn may_be_the_day_before(&self) -> bool {
        matches!(self.clock, Clock::Utc(moment) if moment.hour() < HOURS_BEHIND)
    }

    /// Whether it is midnight in Greenwich, which a system writes that knows only the day.
    pub(super) fn is_midnight(&self) -> bool {
        matches!(self.clock, Clock::Utc(moment) if moment.num_seconds_from_midnight() == 0)
    }

    /// Whether it is a moment that is on this day, the one before or the one after its own, by the clock of some zone on
    /// Earth: UTC-12 to UTC+14.
    pub(super) fn is_moment_of(&self, other: NaiveDate) -> bool {
        let (Clock::Utc(moment) | Clock::Local(moment)) = self.clock else {
            return false;
        };
        let utc = moment.naive_utc();
        let day_in = |hours: i64| {
            utc.checked_add_signed(TimeDelta::hours(hours))
                .map(|local| local.date())
        };
        day_in(-12)
            .zip(day_in(14))
            .is_some_and(|(first, last)| (first..=last).contains(&other))
            && self.day.signed_duration_since(other).num_days().abs() == 1
    }

    /// Whether both have clocks that differ by no more than this many seconds.
    pub(super) fn is_same_moment(&self, other: &Self, seconds: i64) -> bool {
        match (self.clock, other.clock) {
            (Clock::Utc(one) | Clock::Local(one), Clock::Utc(other) | Clock::Local(other)) => {
                (one - other).num_seconds().abs() <= seconds
            }
            _ => false,
        }
    }

    /// Whether it is a moment that is on this day this many hours east of Greenwich.
    pub(super) fn is_on_day_in_the_east(&self, day: NaiveDate, hours: i64) -> bool {
        let (Clock::Utc(moment) | Clock::Local(moment)) = self.clock else {
            return false;
        };
        let local = moment
            .naive_utc()
            .checked_add_signed(TimeDelta::hours(hours));
        local.is_some_and(|local| local.date() == day)
    }

    /// As evidence writes it.
    pub(super) fn value(&self) -> String {
        let format = if self.month_only { "%Y-%m" } else { "%Y-%m-%d" };
        self.day.format(format).to_string()
    }
}
