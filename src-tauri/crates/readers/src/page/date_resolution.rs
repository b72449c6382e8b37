//! Resolves the dates that a page gives in several places.

use chrono::{Days, NaiveDate};

use super::stamp::Clock;
use super::{DateClaim, Page};
use crate::{Claim, Fact, Source};

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

/// The confidence in a day that has its label beside it, at the headline.
const FIRMLY_LABELLED: f64 = 0.7;

/// The confidence in a day that stands near the headline without a label.
const NEAR_HEADLINE: f64 = 0.57;

/// Two clocks that differ by no more seconds give the same moment: systems round, and save twice.
const SAME_MOMENT: i64 = 120;

/// Languages that are printed two hours east of Greenwich, or farther, in summer.
const EASTERN: &[&str] = &[
    "ar", "be", "bg", "bs", "cs", "da", "de", "el", "et", "fa", "fi", "he", "hr", "hu", "it", "iw",
    "lt", "lv", "mk", "nb", "nl", "nn", "no", "pl", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr",
    "uk",
];

/// Where those are printed the day begins this many hours before it does in Greenwich.
const HOURS_EAST: i64 = 2;

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
            if let Some(day) = printed_day(&date, &dates, page) {
                date.stamp.day = day;
            } else if matches!(date.stamp.clock, Clock::Utc(_)) {
                to_local_day(&mut date, &dates, page);
            } else if date.stamp.clock == Clock::None && date.source != Source::VisibleText {
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

/// The day that the page prints, where a source gives the day before or after it: a moment in the zone of a server, or a
/// day that was cut from one.
fn printed_day(date: &DateClaim, dates: &[DateClaim], page: &Page<'_>) -> Option<NaiveDate> {
    if date.source == Source::VisibleText || date.stamp.month_only {
        return None;
    }
    let is_printed = |other: &&DateClaim| {
        let is_element = other.source == Source::TimeElement && other.stamp.clock == Clock::None;
        // A day beside that of the moment is in the order that was guessed.
        let is_seen = (other.source == Source::VisibleText
            && other.confidence_of_place() >= NEAR_HEADLINE)
            || (is_element && other.confidence_of_place() > NEAR_HEADLINE);
        is_seen && other.fact == date.fact && !other.stamp.month_only
    };
    let is_eastern = page.outline.language.as_deref().is_some_and(is_eastern);
    // The day of a change may be all that is printed, unless it is that of publication too by the clock of the newsroom.
    let is_that_of_a_change = |other: &DateClaim| {
        let is_both = is_eastern
            && date
                .stamp
                .is_on_day_in_the_east(other.stamp.day, HOURS_EAST);
        other.confidence_of_place() < FIRMLY_LABELLED
            && !is_both
            && dates.iter().any(|change| {
                change.fact == Fact::Modified
                    && date.fact == Fact::Published
                    && change.stamp.day == other.stamp.day
                    && !change.stamp.is_same_moment(&date.stamp, SAME_MOMENT)
            })
    };
    let printed = || dates.iter().filter(is_printed);
    if printed().any(|other| other.stamp.day == date.stamp.day) {
        return None;
    }
    printed()
        .find(|other| {
            let cut_from_moment = date.stamp.clock == Clock::None
                && other.confidence >= FIRMLY_LABELLED
                && other.source == Source::VisibleText
                && other
                    .stamp
                    .day
                    .signed_duration_since(date.stamp.day)
                    .num_days()
                    .abs()
                    == 1;
            (date.stamp.is_moment_of(other.stamp.day) || cut_from_moment)
                && !is_that_of_a_change(other)
        })
        .map(|other| other.stamp.day)
}

/// Whether a language is printed east of Greenwich alone, by its tag.
fn is_eastern(tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or_default();
    EASTERN.contains(&language.to_ascii_lowercase().as_str())
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
    // Outlets put the day of their newsroom into addresses.
    let by_address = || {
        same_fact().find_map(|other| {
            let is_day = other.source == Source::Url && !other.stamp.month_only;
            (is_day && date.stamp.is_moment_of(other.stamp.day)).then_some(other.stamp.day)
        })
    };
    let may_be_the_day_before = date.stamp.may_be_the_day_before();
    let by_reader = || may_be_the_day_before.then(by_reader).flatten();
    if let Some(day) = local.or_else(by_reader).or_else(by_address) {
        date.stamp.day = day;
        return;
    }
    if !may_be_the_day_before {
        return;
    }
    if page
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

/// Whether it is a month where another source knows the day: one in that month, or one that is rather sure.
fn is_less_exact(date: &DateClaim, dates: &[DateClaim]) -> bool {
    let month = date.stamp.value();
    date.stamp.month_only
        && dates.iter().any(|other| {
            other.fact == date.fact
                && !other.stamp.month_only
                && (other.stamp.value().starts_with(&month) || other.confidence >= NEAR_HEADLINE)
        })
}

/// Whether it is an unmarked `<time>`, or the day on which a record was created, and a label at the headline gives another
/// day.
fn is_overruled(date: &DateClaim, dates: &[DateClaim]) -> bool {
    let is_weak = (date.source == Source::TimeElement && date.confidence_of_place() < MARKED)
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
