//! Resolves the dates that a page gives in several places.

use chrono::Days;

use super::stamp::Clock;
use super::{DateClaim, Page};
use crate::{Claim, Source};

/// The confidence in a date in UTC, which may be the day before in Canada, is multiplied by this.
const MAY_BE_THE_DAY_BEFORE: f64 = 0.6;

/// The confidence in a month without a day is multiplied by this.
const MONTH_ONLY: f64 = 0.5;

/// The confidence in a `<time>` that is marked as that of the story.
const MARKED: f64 = 0.8;

/// The confidence in the day on which a record of the story was created: systems create them again when they migrate.
const OF_RECORD: f64 = 0.6;

/// The confidence in a day that is labelled at the headline.
const LABELLED: f64 = 0.68;

/// Two clocks that differ by no more seconds give the same moment: systems round, and save twice.
const SAME_MOMENT: i64 = 120;

/// The claims of the dates: without impossible ones, and with dates in UTC moved to the local day that the page gives
/// elsewhere.
pub(super) fn claims(dates: Vec<DateClaim>, page: &Page<'_>) -> Vec<Claim> {
    let dates: Vec<DateClaim> = dates
        .into_iter()
        .filter(|date| date.stamp.is_possible(page.file_info.today))
        .collect();
    dates
        .iter()
        .filter(|date| !is_less_exact(date, &dates) && !is_overruled(date, &dates))
        .map(|date| {
            let mut date = date.clone();
            if date.stamp.may_be_the_day_before() {
                to_local_day(&mut date, &dates, page);
            }
            if date.stamp.clock == Clock::None && date.source != Source::VisibleText {
                use_local_clock_day(&mut date, &dates);
            }
            if date.stamp.month_only {
                date.confidence *= MONTH_ONLY;
            }
            let value = date.stamp.value();
            let claim = Claim::new(date.fact, date.source, date.confidence, value.clone());
            if date.printed == value {
                claim
            } else {
                claim.written_as(date.printed)
            }
        })
        .collect()
}

fn to_local_day(date: &mut DateClaim, dates: &[DateClaim], page: &Page<'_>) {
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
    let day_before = date.stamp.day.checked_sub_days(Days::new(1));
    let by_reader = || {
        same_fact().find_map(|other| {
            let is_own = matches!(other.stamp.clock, Clock::None) && !other.stamp.month_only;
            (is_own && Some(other.stamp.day) == day_before).then_some(other.stamp.day)
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
        date.stamp.day = day_before.unwrap_or(date.stamp.day);
        date.confidence *= MAY_BE_THE_DAY_BEFORE;
    } else if !same_day && !date.stamp.is_midnight() {
        date.confidence *= MAY_BE_THE_DAY_BEFORE;
    }
}

/// Replaces a day without a time by the local day, where a time with a zone elsewhere shows that it is the day in UTC.
fn use_local_clock_day(date: &mut DateClaim, dates: &[DateClaim]) {
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
fn is_less_exact(date: &DateClaim, dates: &[DateClaim]) -> bool {
    let month = date.stamp.value();
    date.stamp.month_only
        && dates.iter().any(|other| {
            other.fact == date.fact
                && !other.stamp.month_only
                && other.stamp.value().starts_with(&month)
        })
}

/// Whether it is an unmarked `<time>`, or the day on which a record was created, and a label at the headline gives another
/// day.
fn is_overruled(date: &DateClaim, dates: &[DateClaim]) -> bool {
    let is_weak = (date.source == Source::TimeElement && date.confidence < MARKED)
        || (matches!(date.source, Source::Microdata | Source::JsonLd)
            && date.confidence <= OF_RECORD);
    is_weak
        && dates.iter().any(|other| {
            other.source == Source::VisibleText
                && other.fact == date.fact
                && other.confidence >= LABELLED
                && other.stamp.day != date.stamp.day
        })
}
