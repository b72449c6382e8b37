//! Dates in attributes of elements other than `<time>`: `data-published="2020-01-03"`, `title="2020-01-03T09:30"`.

use super::machine_dates;
use super::times;
use super::{DateClaim, Page};

/// No date of a program is shorter or longer.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=40;

/// Parts of names of attributes that hold dates.
const NAMES: [&str; 9] = [
    "date",
    "time",
    "publi",
    "created",
    "posted",
    "stamp",
    "title",
    "aria-label",
    "updated",
];

/// Parts of names of attributes in which a bare number is a date.
const NAMES_OF_NUMBERS: [&str; 4] = ["date", "time", "publi", "stamp"];

/// What attributes say is believed less than what elements say that are made for it.
const MARKED: f64 = 0.55;
const NEAR: f64 = 0.45;
const FAR: f64 = 0.35;

/// Whether the value of an attribute may be a date; it may still have its quotes.
pub(super) fn may_hold_date(name: &str, value: &str) -> bool {
    let value = value.trim_matches(['"', '\'', ' ']);
    let begins_as_year = matches!(value.as_bytes(), [b'1', b'0'..=b'9', ..] | [b'2', b'0', ..]);
    if !begins_as_year || !LENGTHS.contains(&value.len()) {
        return false;
    }
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return has(&NAMES_OF_NUMBERS) && matches!(value.len(), 8 | 10 | 12 | 13 | 14);
    }
    let is_of_dates = |byte: u8| {
        byte.is_ascii_digit()
            || matches!(
                byte,
                b'-' | b'/' | b'.' | b':' | b'+' | b' ' | b'T' | b'Z' | b'U' | b'C' | b'G' | b'M'
            )
    };
    has(&NAMES) && value.bytes().all(is_of_dates)
}

/// The dates in attributes; the likeliest of each kind.
pub(super) fn dates(page: &Page<'_>) -> Vec<DateClaim> {
    let times = page
        .outline
        .attribute_dates
        .iter()
        .filter(|time| !time.outside_story && !time.captioned);
    let ranked = times.filter_map(|time| {
        let text = time.datetime.as_deref()?;
        let stamp = machine_dates::date(text)?;
        let (fact, is_marked) = times::fact(time, true);
        let is_near = times::is_near(time, page);
        let confidence = match (is_marked, is_near) {
            (true, true) => MARKED,
            (true, false) | (false, true) => NEAR,
            (false, false) => FAR,
        };
        let rank = times::rank(time, is_marked, page);
        let source = crate::Source::TimeElement;
        Some((rank, DateClaim::new(fact, source, confidence, stamp, text)))
    });
    times::likeliest(ranked.collect())
}

#[cfg(test)]
mod tests {
    use super::may_hold_date;

    #[test]
    fn an_attribute_may_hold_a_date_by_its_name_and_its_value() {
        for (name, value) in [
            ("data-published", "\"2020-01-03\""),
            ("title", "'2020-01-03T09:30:00+00:00'"),
            ("data-time", "1578063600"),
            ("data-publishdate", "20200103"),
        ] {
            assert!(may_hold_date(name, value), "{name}={value}");
        }
        for (name, value) in [
            ("data-id", "1578063600"),
            ("title", "20200103"),
            ("src", "2020-01-03.png"),
            ("data-date", "today"),
            ("data-date", "2020"),
            ("data-phone", "2020-01-03"),
        ] {
            assert!(!may_hold_date(name, value), "{name}={value}");
        }
    }
}
