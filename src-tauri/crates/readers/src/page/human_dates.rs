//! Dates as people write them.

use super::calendars;
use super::date_words::{self, Token};
use super::machine_dates;
use super::stamp::Stamp;

/// Which comes first where a date is three numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateOrder {
    /// 03/01 is the third of January: the language is printed in no other order.
    DayFirst,
    /// 03/01 is the third of January for most who print the language.
    MostlyDayFirst,
    /// 01/03 is the third of January.
    MonthFirst,
    /// Canada's English prints both.
    Unknown,
}

/// Endings of hosts in countries that print English with the day first.
const DAY_FIRST_HOSTS: [&str; 16] = [
    ".uk", ".ie", ".au", ".nz", ".in", ".za", ".sg", ".my", ".ng", ".gh", ".ke", ".pk", ".hk",
    ".mt", ".jm", ".tt",
];

/// Endings of hosts in the United States.
const MONTH_FIRST_HOSTS: [&str; 4] = [".us", ".gov", ".mil", ".edu"];

/// Endings of hosts that belong to no country.
const HOSTS_OF_NO_COUNTRY: [&str; 6] = [".ca", ".co", ".tv", ".me", ".io", ".ai"];

impl DateOrder {
    /// The order in a language, by its tag.
    pub(super) fn of(language: Option<&str>) -> Self {
        let tag = language.unwrap_or_default().to_ascii_lowercase();
        let tag = tag.replace('_', "-");
        match tag.split_once('-').unwrap_or((tag.as_str(), "")) {
            ("en", "us") => Self::MonthFirst,
            ("en", "" | "ca") | ("", _) => Self::Unknown,
            // North America and the Philippines put the month first, East Asia, Hungary and Lithuania the year. French
            // without a country may be of Canada.
            ("fr", "")
            | ("en" | "fil" | "tl" | "zh" | "ja" | "ko" | "hu" | "lt", _)
            | (_, "ca" | "us" | "pr" | "ph") => Self::MostlyDayFirst,
            _ => Self::DayFirst,
        }
    }

    /// The order of a page in English, or without a language, by the country of its host.
    pub(super) fn or_of_host(self, language: Option<&str>, host: Option<&str>) -> Self {
        let host = host.unwrap_or_default().to_ascii_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| host.ends_with(ending));
        let is_canadian = language.is_some_and(|tag| tag.len() > 2);
        match self {
            Self::Unknown if is_canadian => self,
            Self::Unknown if ends(&DAY_FIRST_HOSTS) => Self::MostlyDayFirst,
            Self::DayFirst if ends(&[".ca"]) => Self::MostlyDayFirst,
            Self::Unknown if ends(&MONTH_FIRST_HOSTS) => Self::MonthFirst,
            Self::Unknown if language.is_none_or(str::is_empty) && is_of_country(&host) => {
                Self::MostlyDayFirst
            }
            Self::Unknown | Self::DayFirst | Self::MostlyDayFirst | Self::MonthFirst => self,
        }
    }
}

/// Whether a host is of a country that does not print English, by its ending of two letters.
fn is_of_country(host: &str) -> bool {
    let ending = host.rsplit('.').next().unwrap_or_default();
    ending.len() == 2
        && ending.bytes().all(|byte| byte.is_ascii_lowercase())
        && !HOSTS_OF_NO_COUNTRY.iter().any(|none| host.ends_with(none))
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FoundDate {
    /// The date.
    pub(super) stamp: Stamp,
    /// Where it stands, in bytes.
    pub(super) from: usize,
    /// Where it ends.
    pub(super) to: usize,
    /// Whether the order of day and month was guessed from the language or the country.
    pub(super) order_guessed: bool,
}

/// The dates of a text, in its order.
pub(super) fn dates(text: &str, order: DateOrder) -> Vec<FoundDate> {
    if !date_words::has_digit(text) {
        return Vec::new();
    }
    let tokens = date_words::tokens(text);
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(text, &tokens[at..], order) {
            Some((stamp, used, order_guessed)) => {
                let last = &tokens[at + used - 1];
                dates.push(FoundDate {
                    stamp,
                    from: tokens[at].from,
                    to: last.to(),
                    order_guessed,
                });
                at += used;
            }
            None => at += 1,
        }
    }
    dates
}

/// The one date of a text that is little else; written by a program or by a person.
pub(super) fn date(text: &str, order: DateOrder) -> Option<FoundDate> {
    if let Some(stamp) = machine_dates::date(text) {
        return Some(FoundDate {
            stamp,
            from: 0,
            to: text.len(),
            order_guessed: false,
        });
    }
    dates(text, order).into_iter().next()
}

/// The date that begins with a token, how many tokens it takes, and whether its order was guessed.
fn date_at(text: &str, tokens: &[Token<'_>], order: DateOrder) -> Option<(Stamp, usize, bool)> {
    date_words::with_month_name(text, tokens)
        .map(|(stamp, used)| (stamp, used, false))
        .or_else(|| numbers(text, tokens, order))
}

/// The year of two digits of a date that stands apart: `02.12.19`, `A. Name, 2.12.19`, `vom 02.12.19 | 14:30`. In the
/// midst of a sentence it may be a time or a version.
fn short_year(text: &str, tokens: &[Token<'_>], order: DateOrder) -> Option<i32> {
    let [first, second, third] = tokens.get(..3)? else {
        return None;
    };
    let is_dotted = text[first.to()..second.from] == *"." && text[second.to()..third.from] == *".";
    let (before, after) = (&text[..first.from], &text[third.to()..]);
    let is_alone = tokens.len() == 3 && (before.is_empty() || before.ends_with(", "));
    let is_parted = matches!(order, DateOrder::DayFirst | DateOrder::MostlyDayFirst)
        && (before.is_empty()
            || [", ", "| ", "am ", "vom ", ": ", "(", "ב-", "ב־"]
                .iter()
                .any(|mark| before.ends_with(mark)))
        && (after.is_empty() || after.starts_with([' ', ',', ')', '|']))
        && second.text.len() == 2;
    if !is_dotted || third.text.len() != 2 || !(is_alone || is_parted) {
        return None;
    }
    let year = i32::try_from(third.number()?).ok()?;
    Some(2000 + year)
}

fn numbers(text: &str, tokens: &[Token<'_>], order: DateOrder) -> Option<(Stamp, usize, bool)> {
    let [first, second, third] = tokens.get(..3)? else {
        return None;
    };
    let (first_number, second_number) = (first.number()?, second.number()?);
    let first_gap = text[first.to()..second.from].trim();
    let second_gap = text[second.to()..third.from].trim();
    // It is part of a longer number: a telephone number, a version, a range of years.
    let after = &text[third.to()..];
    if after.starts_with(['/', '.']) && after[1..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_one_mark = first_gap == second_gap && matches!(first_gap, "-" | "/" | "." | "\u{2011}");
    if let Some(year) = first.year() {
        let has_date_marks = is_one_mark
            || (first_gap == "年" && second_gap == "月")
            || (first_gap == "년" && second_gap == "월");
        let last = third.text.bytes().take_while(u8::is_ascii_digit).count();
        let ends_date = third.text[last..].is_empty() || third.text[last..].starts_with('T');
        let day = if last == 0 {
            third.number()
        } else {
            third.text[..last]
                .parse()
                .ok()
                .filter(|_| ends_date && last <= 2)
        };
        let day = day.filter(|_| has_date_marks)?;
        return Some((Stamp::in_numbers(year, second_number, day)?, 3, false));
    }
    if !is_one_mark || first_gap == "." && first.text.len() > 2 {
        return None;
    }
    let year = third.year().or_else(|| short_year(text, tokens, order))?;
    let day_first = Stamp::in_numbers(year, second_number, first_number);
    // The calendar of Iran is printed by day, month and year alone.
    let month_first =
        Stamp::on(year, first_number, second_number).filter(|_| !calendars::is_solar_year(year));
    match (day_first, month_first) {
        // Dots are the way of languages that put the day first.
        (Some(day_first), _) if first_gap == "." => Some((day_first, 3, false)),
        (Some(day_first), Some(month_first)) if day_first == month_first => {
            Some((day_first, 3, false))
        }
        (Some(day_first), Some(month_first)) => match order {
            DateOrder::DayFirst => Some((day_first, 3, false)),
            DateOrder::MostlyDayFirst => Some((day_first, 3, true)),
            DateOrder::MonthFirst => Some((month_first, 3, true)),
            DateOrder::Unknown => None,
        },
        (Some(only), None) | (None, Some(only)) => Some((only, 3, false)),
        (None, None) => None,
    }
}
