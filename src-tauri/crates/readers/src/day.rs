//! Days as cameras, recorders and taggers write them.

use chrono::{DateTime, Datelike, NaiveDate};

/// The earliest year that is believed in a tag: that of the first photograph.
const EARLIEST_YEAR: i32 = 1826;

/// The latest year that is believed: the one after 2106, when an unsigned 32-bit Unix clock runs out.
const LATEST_YEAR: i32 = 2107;

/// The date at the start of `text`, as precise as it is: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. It reads `2021-03-04T10:00`,
/// `2021:03:04 10:00:00`, `20210304`, `2021-03` and `2021`. Also RFC 1123 (PNG): `Thu, 04 Mar 2021 10:00:00 GMT`.
///
/// `None` if it is no date, or if its year is not believed.
pub(crate) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    if let Ok(instant) = DateTime::parse_from_rfc2822(text) {
        return bounded(instant.date_naive());
    }
    let digits = |from: usize, to: usize| {
        text.get(from..to)
            .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_separator_at = |at: usize| {
        text.as_bytes()
            .get(at)
            .is_some_and(|byte| matches!(byte, b'-' | b':' | b'/' | b'.'))
    };
    let year = digits(0, 4)?;
    let number: i32 = year.parse().ok()?;
    if !is_believed(number) {
        return None;
    }
    let (month, day) = if is_separator_at(4) {
        (digits(5, 7), digits(8, 10).filter(|_| is_separator_at(7)))
    } else {
        (digits(4, 6), digits(6, 8))
    };
    // Cameras without a clock, and tags of a year alone, write zeros.
    let month = month.filter(|month| *month != "00");
    let day = day.filter(|day| *day != "00");
    match (month, day) {
        (Some(month), Some(day)) => {
            NaiveDate::from_ymd_opt(number, month.parse().ok()?, day.parse().ok()?)
                .map(|date| date.to_string())
        }
        (Some(month), None) => month
            .parse::<u32>()
            .is_ok_and(|month| month <= 12)
            .then(|| format!("{year}-{month}")),
        (None, _) => Some(year.to_owned()),
    }
}

/// The UTC day of a Unix timestamp in seconds.
pub(crate) fn day_of_unix_seconds(seconds: i64) -> Option<String> {
    bounded(DateTime::from_timestamp(seconds, 0)?.date_naive())
}

/// The day, if its year is believed.
fn bounded(day: NaiveDate) -> Option<String> {
    is_believed(day.year()).then(|| day.to_string())
}

fn is_believed(year: i32) -> bool {
    (EARLIEST_YEAR..=LATEST_YEAR).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::{day, day_of_unix_seconds};

    #[test]
    fn days_are_read_in_every_way_of_writing() {
        for (text, expected) in [
            ("2021-03-04T10:00:00Z", Some("2021-03-04")),
            ("2021:03:04 10:00:00", Some("2021-03-04")),
            (" 20210304", Some("2021-03-04")),
            ("2021/03/04", Some("2021-03-04")),
            ("2021-03", Some("2021-03")),
            ("2021-00-00", Some("2021")),
            ("2021", Some("2021")),
            ("Thu, 04 Mar 2021 10:00:00 GMT", Some("2021-03-04")),
            ("4 Mar 2021 23:30:00 -0500", Some("2021-03-04")),
            ("Sat, 04 Mar 1000 10:00:00 GMT", None),
            ("2021-02-30", None),
            ("2021-13", None),
            ("0000:00:00 00:00:00", None),
            ("9999-01-01", None),
            ("March 2021", None),
            ("20２1-03-04", None),
            ("", None),
        ] {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
        assert_eq!(day_of_unix_seconds(0).as_deref(), Some("1970-01-01"));
        assert_eq!(day_of_unix_seconds(i64::MAX), None);
    }
}
