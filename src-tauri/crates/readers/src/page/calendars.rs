//! Days of calendars other than the Gregorian: the solar one of Iran, and the years of Thailand.

use chrono::{Days, NaiveDate};

/// The years of the solar calendar that are converted: those from 1991 to 2042, after which 33 years give others.
const SOLAR_YEARS: std::ops::RangeInclusive<i32> = 1370..=1420;

/// The first day of the solar year 1370.
const FIRST_DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(1991, 3, 21);

/// Years of the Buddhist era are this many more than Gregorian ones, and lie from here on.
const BUDDHIST_ERA: i32 = 543;
const FIRST_BUDDHIST_YEAR: i32 = 2533;
const LAST_BUDDHIST_YEAR: i32 = 2642;

/// Leap years of the solar calendar by the rest of the year divided by 33; for the years above that gives the same years
/// as the equinox in Tehran does.
const LEAP_RESTS: [i32; 8] = [1, 5, 9, 13, 17, 22, 26, 30];

/// Whether a year can only be one of the solar calendar of Iran.
pub(super) fn is_solar_year(year: i32) -> bool {
    SOLAR_YEARS.contains(&year)
}

/// The Gregorian day of a day of the solar calendar; `None` for one that does not exist, or lies outside 1991 to 2042.
pub(super) fn solar_day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    if !is_solar_year(year) || !(1..=12).contains(&month) {
        return None;
    }
    // Six months of 31 days, five of 30, and one of 29 or, in leap years, 30.
    let longest = match month {
        1..=6 => 31,
        12 if !is_leap(year) => 29,
        _ => 30,
    };
    if !(1..=longest).contains(&day) {
        return None;
    }
    let years_before = (*SOLAR_YEARS.start()..year).map(|year| 365 + u64::from(is_leap(year)));
    let months_before = (month - 1) * 30 + (month - 1).min(6);
    let days = years_before.sum::<u64>() + u64::from(months_before + day - 1);
    FIRST_DAY?.checked_add_days(Days::new(days))
}

fn is_leap(year: i32) -> bool {
    LEAP_RESTS.contains(&(year % 33))
}

/// A year as the Gregorian calendar counts it: one of the Buddhist era is converted.
pub(super) fn gregorian_year(year: i32) -> i32 {
    if (FIRST_BUDDHIST_YEAR..=LAST_BUDDHIST_YEAR).contains(&year) {
        year - BUDDHIST_ERA
    } else {
        year
    }
}

#[cfg(test)]
mod tests {
    use super::{gregorian_year, solar_day};

    #[test]
    fn days_of_iran_are_those_of_its_calendar() {
        for (year, month, day, gregorian) in [
            (1370, 1, 1, Some("1991-03-21")),
            (1398, 10, 13, Some("2020-01-03")),
            (1399, 1, 1, Some("2020-03-20")),
            (1399, 12, 30, Some("2021-03-20")),
            (1400, 1, 1, Some("2021-03-21")),
            (1402, 7, 1, Some("2023-09-23")),
            (1403, 12, 30, Some("2025-03-20")),
            (1402, 12, 30, None),
            (1402, 7, 31, None),
            (1402, 13, 1, None),
            (2020, 1, 1, None),
        ] {
            let found = solar_day(year, month, day).map(|day| day.to_string());
            assert_eq!(found.as_deref(), gregorian, "{year}-{month}-{day}");
        }
        assert_eq!(gregorian_year(2563), 2020);
        assert_eq!(gregorian_year(2020), 2020);
    }
}
