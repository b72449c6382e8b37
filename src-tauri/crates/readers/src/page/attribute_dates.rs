//! Dates in attributes of elements other than `<time>`: `data-published="2020-01-03"`, `title="2020-01-03T09:30"`,
//! `title="January 3, 2020"`.

use super::dateline::stands;
use super::stamp::Stamp;
use super::{DateClaim, Page, human_dates, machine_dates, times};

/// No date of a program is shorter or longer.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=40;

/// Parts of names of attributes that hold dates.
const NAMES: [&str; 14] = [
    "content",
    "epoch",
    "iso",
    "utc",
    "-pub",
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
const NAMES_OF_NUMBERS: [&str; 6] = ["date", "time", "publi", "stamp", "epoch", "utc"];

/// Names of attributes that print a date as people write it, where the element itself prints `6 years ago`.
const NAMES_OF_HINTS: [&str; 2] = ["title", "aria-label"];

/// What an element shows that hints at its day is no longer.
const LONGEST_SHOWN: usize = 40;

/// What attributes say is believed less than what elements say that are made for it.
const MARKED: f64 = 0.55;
const NEAR: f64 = 0.45;
const FAR: f64 = 0.35;

/// Whether the value of an attribute may be a date; it may still have its quotes.
pub(super) fn may_hold_date(name: &str, value: &str) -> bool {
    let value = value.trim_matches(['"', '\'', ' ']);
    if !LENGTHS.contains(&value.len()) {
        return false;
    }
    let begins_as_year = matches!(value.as_bytes(), [b'1', b'0'..=b'9', ..] | [b'2', b'0', ..]);
    if is_hint(name) && has_year(value) {
        return true;
    }
    if !begins_as_year {
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

/// Whether an attribute prints a date as people write it, and not as programs do.
pub(super) fn is_hint(name: &str) -> bool {
    NAMES_OF_HINTS.contains(&name)
}

/// Whether four digits in a text may be a year.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
}

/// The day that a hint prints, if it prints nothing else.
fn hinted(text: &str, page: &Page<'_>) -> Option<Stamp> {
    let date = human_dates::dates(text, page.order).into_iter().next()?;
    let is_day = !date.stamp.month_only && !date.order_guessed;
    (is_day && stands(text, date.from, date.to)).then_some(date.stamp)
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
        let shows_little = !time.text.is_empty() && time.text.len() <= LONGEST_SHOWN;
        let is_hint = shows_little && NAMES_OF_HINTS.iter().any(|name| time.names.ends_with(name));
        let hint = || is_hint.then(|| hinted(text, page)).flatten();
        let stamp = machine_dates::date(text).or_else(hint)?;
        let (fact, is_marked) = times::fact(time, true);
        // `content` is what an element says of anything.
        if !is_marked && time.names.ends_with(" content") {
            return None;
        }
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
            ("data-iso", "2020-01-03T09:30:00Z"),
            ("title", "\"January 3, 2020 9:30 AM\""),
        ] {
            assert!(may_hold_date(name, value), "{name}={value}");
        }
        for (name, value) in [
            ("data-id", "1578063600"),
            ("title", "20200103"),
            ("src", "2020-01-03.png"),
            ("data-date", "today"),
            ("title", "Water for the north"),
            ("alt", "January 3, 2020"),
            ("data-date", "2020"),
            ("data-phone", "2020-01-03"),
        ] {
            assert!(!may_hold_date(name, value), "{name}={value}");
        }
    }
}
