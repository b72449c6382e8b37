//! Dates as programs write them.

use chrono::{DateTime, NaiveTime};

use super::months::zone;
use super::stamp::Stamp;

/// Whole seconds of the years 1990 to 2100 have this many digits as milliseconds.
const DIGITS_OF_MILLISECONDS: usize = 13;

/// The date at the start of a text that a program wrote: ISO 8601 in the ways systems shorten and lengthen it, `2020/01/03`,
/// `20200103`, seconds or milliseconds after 1970, and RFC 2822.
pub(super) fn date(text: &str) -> Option<Stamp> {
    let text = text.trim().trim_matches(['"', '\'']).trim();
    if text.len() < 6 || !text.is_char_boundary(10.min(text.len())) {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits(text);
    }
    if let Ok(moment) = DateTime::parse_from_rfc2822(text) {
        return Some(Stamp::at(moment));
    }
    let (day, rest) = year_first(text)?;
    let Some((time, rest)) = clock(rest) else {
        return Some(day);
    };
    Stamp::clocked(day.day.and_time(time), offset(rest)).filter(|_| !day.month_only)
}

fn digits(text: &str) -> Option<Stamp> {
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    match text.len() {
        8 | 12 | 14 => {
            let year = i32::try_from(part(0, 4)?).ok()?;
            Stamp::on(year, part(4, 6)?, part(6, 8)?)
        }
        9 | 10 => Stamp::after_epoch(text.parse().ok()?),
        DIGITS_OF_MILLISECONDS => Stamp::after_epoch(text.parse::<i64>().ok()? / 1000),
        _ => None,
    }
}

/// Year, month and day at the start of a text, parted by any one of the marks in use, and what follows.
fn year_first(text: &str) -> Option<(Stamp, &str)> {
    let (year, rest) = number(text, 4, 4)?;
    let year = i32::try_from(year).ok()?;
    if !rest.starts_with(['-', '/', '.']) {
        let compact = text.get(..8)?.parse::<u32>().ok()?;
        let day = Stamp::on(year, compact / 100 % 100, compact % 100)?;
        let rest = text.get(8..)?;
        return (!rest.starts_with(|c: char| c.is_ascii_digit())).then_some((day, rest));
    }
    let mark = rest.get(..1)?;
    let (month, rest) = number(&rest[1..], 1, 2)?;
    let Some((day, after)) = rest.strip_prefix(mark).and_then(|rest| number(rest, 1, 2)) else {
        return rest
            .is_empty()
            .then(|| Stamp::in_month(year, month))?
            .map(|month| (month, rest));
    };
    (!after.starts_with(|c: char| c.is_ascii_digit()))
        .then(|| Stamp::in_numbers(year, month, day))?
        .map(|stamp| (stamp, after))
}

/// A number of this many digits at the start of a text, and what follows.
fn number(text: &str, fewest: usize, most_digits: usize) -> Option<(u32, &str)> {
    let length = text
        .bytes()
        .take(most_digits)
        .take_while(u8::is_ascii_digit)
        .count();
    (length >= fewest).then_some(())?;
    Some((text[..length].parse().ok()?, &text[length..]))
}

/// The time of day after a `T` or spaces, and what follows.
fn clock(rest: &str) -> Option<(NaiveTime, &str)> {
    let rest = rest
        .trim_start_matches([',', ' ', '\u{a0}'])
        .trim_start_matches(['T', 't'])
        .trim_start_matches([' ', '@', '-']);
    let (hour, rest) = number(rest, 1, 2)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let (minute, mut rest) = number(rest, 2, 2)?;
    let mut second = 0;
    if let Some((seconds, after)) = number(rest.strip_prefix(':').unwrap_or(rest), 2, 2) {
        (second, rest) = (seconds, after);
        if let Some(fraction) = rest.strip_prefix(['.', ',']) {
            rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        }
    }
    let trimmed = rest.trim_start();
    let lower = trimmed.get(..2).map(str::to_ascii_lowercase);
    let (hour, rest) = match lower.as_deref() {
        Some("pm") => (hour % 12 + 12, &trimmed[2..]),
        Some("am") => (hour % 12, &trimmed[2..]),
        _ => (hour, rest),
    };
    // Some systems write the last moment of a day as 24:00.
    NaiveTime::from_hms_opt(hour.min(23), minute, second.min(59)).map(|time| (time, rest))
}

/// Minutes east of Greenwich; `None` where no zone is given.
fn offset(rest: &str) -> Option<i32> {
    let rest = rest.trim();
    let Some(digits) = rest.strip_prefix(['+', '-', '\u{2212}']) else {
        let letters: String = rest.chars().take_while(char::is_ascii_alphabetic).collect();
        return zone(&letters);
    };
    let (hours, text_after) = number(digits, 1, 2)?;
    let minutes =
        number(text_after.strip_prefix(':').unwrap_or(text_after), 2, 2).map_or(0, |(m, _)| m);
    let offset_minutes = i32::try_from(hours * 60 + minutes).ok()?;
    Some(if rest.starts_with('+') {
        offset_minutes
    } else {
        -offset_minutes
    })
}
