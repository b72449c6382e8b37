//! Resolves the dates that a page gives in several places.

use chrono::Days;

use super::stamp::Clock;
use super::{Dated, Page};
use crate::{Claim, Source};

/// How much less sure a date in UTC is, which may be the day before in Canada.
const MAY_BE_THE_DAY_BEFORE: f64 = 0.6;

/// A month in which another source knows the day is less to be trusted.
const MONTH_ONLY: f64 = 0.5;

/// A `<time>` that something marks as that of the story is as sure as this.
const MARKED: f64 = 0.8;

/// The day on which a record of the story was made is as sure as this: systems make them again when they are replaced.
const OF_RECORD: f64 = 0.6;

/// A day that is labelled at the headline is as sure as this.
const TOLD: f64 = 0.68;

/// Two clocks that differ by no more seconds give the same moment: systems round, and save twice.
const SAME_MOMENT: i64 = 120;

/// The claims of the dates: none that is impossible, and those by the clock of Greenwich on the day that the page
/// elsewhere gives in its own time.
pub(super) fn claims(dates: Vec<Dated>, page: &Page<'_>) -> Vec<Claim> {
    let dates: Vec<Dated> = dates
        .into_iter()
        .filter(|date| date.stamp.is_possible(page.file_info.today))
        .collect();
    dates
        .iter()
        .filter(|date| !says_less(date, &dates) && !is_of_another(date, &dates))
        .map(|date| {
            let mut date = date.clone();
            if date.stamp.may_be_the_day_before() {
                in_own_time(&mut date, &dates, page);
            }
            if date.stamp.clock == Clock::None && date.source != Source::VisibleText {
                by_the_clock(&mut date, &dates);
            }
            if date.stamp.month_only {
                date.sure *= MONTH_ONLY;
            }
            let value = date.stamp.value();
            let claim = Claim::new(date.fact, date.source, date.sure, value.clone());
            if date.printed == value {
                claim
            } else {
                claim.printed(date.printed)
            }
        })
        .collect()
}

fn in_own_time(date: &mut Dated, dates: &[Dated], page: &Page<'_>) {
    let Clock::Utc(moment) = date.stamp.clock else {
        return;
    };
    let same_fact = || dates.iter().filter(|other| other.fact == date.fact);
    let local = same_fact().find_map(|other| match other.stamp.clock {
        Clock::Local(other_moment)
            if (other_moment - moment).num_seconds().abs() <= SAME_MOMENT =>
        {
            Some(other.stamp.day)
        }
        Clock::None | Clock::Local(_) | Clock::Utc(_) => None,
    });
    let before = date.stamp.day.checked_sub_days(Days::new(1));
    let by_reader = || {
        same_fact().find_map(|other| {
            let is_own = matches!(other.stamp.clock, Clock::None) && !other.stamp.month_only;
            (is_own && Some(other.stamp.day) == before).then_some(other.stamp.day)
        })
    };
    let same_day = same_fact().any(|other| {
        !matches!(other.stamp.clock, Clock::Utc(_))
            && other.stamp.day == date.stamp.day
            && !other.stamp.month_only
    });
    if let Some(day) = local.or_else(by_reader) {
        date.stamp.day = day;
    } else if page
        .file_info
        .today
        .is_some_and(|today| date.stamp.day > today)
    {
        date.stamp.day = before.unwrap_or(date.stamp.day);
        date.sure *= MAY_BE_THE_DAY_BEFORE;
    } else if !same_day && !date.stamp.is_midnight() {
        date.sure *= MAY_BE_THE_DAY_BEFORE;
    }
}

/// A day without a clock is that of Greenwich where a clock with a zone gives a moment of that day there.
fn by_the_clock(date: &mut Dated, dates: &[Dated]) {
    let local = dates.iter().find_map(|other| match other.stamp.clock {
        Clock::Local(moment)
            if other.fact == date.fact
                && moment.date_naive() != date.stamp.day
                && moment.naive_utc().date() == date.stamp.day =>
        {
            Some(moment.date_naive())
        }
        Clock::None | Clock::Local(_) | Clock::Utc(_) => None,
    });
    if let Some(day) = local {
        date.stamp.day = day;
    }
}

/// Whether it is a month in which another source knows the day.
fn says_less(date: &Dated, dates: &[Dated]) -> bool {
    let month = date.stamp.value();
    date.stamp.month_only
        && dates.iter().any(|other| {
            other.fact == date.fact
                && !other.stamp.month_only
                && other.stamp.value().starts_with(&month)
        })
}

/// Whether it is a `<time>` that nothing marks, or the day on which a record was made, and a reader is told of another
/// day at the headline.
fn is_of_another(date: &Dated, dates: &[Dated]) -> bool {
    let is_weak = (date.source == Source::TimeElement && date.sure < MARKED)
        || (matches!(date.source, Source::Microdata | Source::JsonLd) && date.sure <= OF_RECORD);
    is_weak
        && dates.iter().any(|other| {
            other.source == Source::VisibleText
                && other.fact == date.fact
                && other.sure >= TOLD
                && other.stamp.day != date.stamp.day
        })
}
