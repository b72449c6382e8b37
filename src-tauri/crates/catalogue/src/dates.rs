//! Days and instants as each language writes them.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use timezones::Zone;

use crate::{Language, zones};

/// Short English months, as `Intl` writes them for `en-CA`.
const ENGLISH_MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec",
];

/// French months, as `Intl` writes them for `fr-CA`.
const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// `Jan 22, 2021` or `22 janvier 2021`.
pub(crate) fn date(day: NaiveDate, language: Language) -> String {
    let (year, day_of_month) = (day.year(), day.day());
    let month = day.month0() as usize;
    match language {
        Language::English => format!("{} {day_of_month}, {year}", ENGLISH_MONTHS[month]),
        // Only the first of a month is ordinal in French.
        Language::French if day_of_month == 1 => format!("1er {} {year}", FRENCH_MONTHS[month]),
        Language::French => format!("{day_of_month} {} {year}", FRENCH_MONTHS[month]),
    }
}

/// `Jan 22, 2021, 11:59 p.m. EST` or `22 janvier 2021 à 23 h 59 HNE`, with no-break spaces inside the time.
pub(crate) fn instant(at: DateTime<Utc>, zone: Zone, language: Language) -> String {
    let local = at.with_timezone(&zone);
    let (day, label) = (
        date(local.date_naive(), language),
        zones::label(&local, language),
    );
    let minute = local.minute();
    match language {
        Language::English => {
            let (afternoon, hour) = local.hour12();
            let suffix = if afternoon { "p.m." } else { "a.m." };
            format!("{day}, {hour}:{minute:02}\u{a0}{suffix} {label}")
        }
        Language::French => {
            format!("{day} à {}\u{a0}h\u{a0}{minute:02} {label}", local.hour())
        }
    }
}

/// A text that is exactly a day or an instant in UTC, as the language writes it; any other text as it is.
pub(crate) fn localized(text: String, language: Language) -> String {
    // Parsing is expensive, and most texts are words: their length or first character rules them out.
    if !(10..=30).contains(&text.len()) || !text.as_bytes()[0].is_ascii_digit() {
        return text;
    }
    if text.len() == 10 {
        let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d");
        return day.map_or(text, |day| date(day, language));
    }
    if !text.ends_with('Z') {
        return text;
    }
    match DateTime::parse_from_rfc3339(&text) {
        Ok(at) => instant(at.with_timezone(&Utc), Zone::utc(), language),
        Err(_) => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        DateTime::parse_from_rfc3339(text)
            .unwrap()
            .with_timezone(&Utc)
    }

    #[test]
    fn the_deadline_of_the_26th_edition_in_both_languages() {
        let closing = at("2021-01-23T04:59:00Z");
        let zone = "America/Toronto".parse().unwrap();
        assert_eq!(
            instant(closing, zone, Language::English),
            "Jan 22, 2021, 11:59\u{a0}p.m. EST"
        );
        assert_eq!(
            instant(closing, zone, Language::French),
            "22 janvier 2021 à 23\u{a0}h\u{a0}59 HNE"
        );
    }

    #[test]
    fn noon_midnight_and_the_first_of_a_month() {
        let (english, french) = (Language::English, Language::French);
        assert_eq!(
            instant(at("2021-07-01T00:00:00Z"), Zone::utc(), english),
            "Jul 1, 2021, 12:00\u{a0}a.m. UTC"
        );
        assert_eq!(
            instant(at("2021-09-01T12:05:00Z"), Zone::utc(), english),
            "Sept 1, 2021, 12:05\u{a0}p.m. UTC"
        );
        assert_eq!(
            instant(at("2021-07-01T00:00:00Z"), Zone::utc(), french),
            "1er juillet 2021 à 0\u{a0}h\u{a0}00 UTC"
        );
    }

    #[test]
    fn a_date_is_written_out_only_where_it_is_the_whole_text() {
        let french = |text: &str| localized(text.to_owned(), Language::French);
        assert_eq!(french("2020-12-31"), "31 décembre 2020");
        assert_eq!(
            french("2021-01-23T05:00:00Z"),
            "23 janvier 2021 à 5\u{a0}h\u{a0}00 UTC"
        );
        for text in [
            "",
            "2020",
            "2020-02-30",
            "2020-12-31 or so",
            "1234567890",
            "9 à 5, une vie",
        ] {
            assert_eq!(french(text), text);
        }
    }
}
