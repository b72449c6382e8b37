//! What a printed deadline says, in English or French, as far as it can be read: days, weekdays, times and
//! zone labels. What is not understood is left out, so that advice is only given on what was read.

use chrono::Weekday;

use super::zones;

/// A day as printed; the year is often left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: Option<i32>,
    pub(super) month: u32,
    pub(super) day: u32,
}

/// A zone label as printed, and the offsets that it names in minutes east of UTC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) offsets: Vec<i32>,
}

/// Everything that was read in one text.
#[derive(Debug, Default)]
pub(super) struct Printed {
    pub(super) dates: Vec<Date>,
    pub(super) weekdays: Vec<(String, Weekday)>,
    /// Hours and minutes.
    pub(super) times: Vec<(u32, u32)>,
    /// Whether it says midnight, which may be the first or the last minute of the day.
    pub(super) midnight: bool,
    pub(super) labels: Vec<Label>,
}

impl Printed {
    pub(super) fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let mut printed = Self::default();
        let mut at = 0;
        while at < tokens.len() {
            at += printed.read_next(&tokens[at..]).max(1);
        }
        printed
    }

    /// Reads what begins at the first token, and returns how many tokens that took.
    fn read_next(&mut self, tokens: &[&str]) -> usize {
        if let Some((time, taken)) = time(tokens) {
            // Midnight in figures is as ambiguous as the word.
            if time == (0, 0) {
                self.midnight = true;
            } else {
                self.times.push(time);
            }
            return taken;
        }
        if let Some((date, taken)) = date(tokens) {
            self.dates.push(date);
            return taken;
        }
        if let Some((label, taken)) = label(tokens) {
            self.labels.push(label);
            return taken;
        }
        let word = tokens.first().copied().unwrap_or_default();
        let lower = word.to_lowercase();
        match lower.as_str() {
            "noon" | "midday" | "midi" => self.times.push((12, 0)),
            "midnight" | "minuit" => self.midnight = true,
            _ => self
                .weekdays
                .extend(weekday(&lower).map(|day| (word.to_owned(), day))),
        }
        1
    }
}

/// Runs of digits, runs of letters, and the marks that times and offsets are made of.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        _ if c.is_ascii_digit() => 1,
        _ if c.is_alphabetic() => 2,
        ':' | '+' => 3,
        _ if is_minus(c) => 3,
        _ => 0,
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let of = kind(first);
        let end = match of {
            3 => first.len_utf8(),
            _ => rest.find(|c| kind(c) != of).unwrap_or(rest.len()),
        };
        if of != 0 {
            tokens.push(&rest[..end]);
        }
        rest = &rest[end..];
    }
    tokens
}

/// A hyphen, the hyphen that breaks no line, a dash or a minus sign, as offsets are printed with.
fn is_minus(c: char) -> bool {
    matches!(c, '-' | '\u{2011}' | '–' | '−')
}

fn number(token: Option<&&str>, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    token
        .filter(|token| digits.contains(&token.len()))?
        .parse()
        .ok()
}

/// `11:59 p.m.`, `11:59:59 p.m.`, `5 pm`, `23:59`, `23 h 59`, `17 h`; seconds are ignored.
fn time(tokens: &[&str]) -> Option<((u32, u32), usize)> {
    let hour = number(tokens.first(), 1..=2)?;
    let minutes = |at: usize| number(tokens.get(at), 2..=2).filter(|&minute| minute < 60);
    let (minute, mut tokens_taken) = match tokens.get(1) {
        Some(&":") => {
            let has_seconds = tokens.get(3) == Some(&":") && minutes(4).is_some();
            (Some(minutes(2)?), if has_seconds { 5 } else { 3 })
        }
        Some(&"h") => (
            Some(minutes(2).unwrap_or(0)),
            if minutes(2).is_some() { 3 } else { 2 },
        ),
        _ => (None, 1),
    };
    let (half, tokens_more) = half_of_day(&tokens[tokens_taken..]);
    tokens_taken += tokens_more;
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    let minute = minute.or(half.map(|_| 0))?;
    (hour < 24).then_some(((hour, minute), tokens_taken))
}

/// Whether `a.m.` or `p.m.` follows (true for the afternoon), and how many tokens it takes.
fn half_of_day(tokens: &[&str]) -> (Option<bool>, usize) {
    let lower = |at: usize| {
        tokens
            .get(at)
            .map(|token| token.to_lowercase())
            .unwrap_or_default()
    };
    match (lower(0).as_str(), lower(1).as_str()) {
        ("am", _) => (Some(false), 1),
        ("pm", _) => (Some(true), 1),
        ("a", "m") => (Some(false), 2),
        ("p", "m") => (Some(true), 2),
        _ => (None, 0),
    }
}

/// `Jan. 22, 2021`, `July 30th`, `22 janvier 2021`, `1er mars`, `31 May`, `2021-01-22`.
fn date(tokens: &[&str]) -> Option<(Date, usize)> {
    let year = |at: usize| number(tokens.get(at), 4..=4).and_then(|year| i32::try_from(year).ok());
    let ordinal = |at: usize| {
        let mark = tokens
            .get(at)
            .map(|token| token.to_lowercase())
            .unwrap_or_default();
        usize::from(matches!(
            mark.as_str(),
            "st" | "nd" | "rd" | "th" | "er" | "of"
        ))
    };
    let (date, tokens_taken) =
        if let (Some(year), Some(&"-"), Some(&"-")) = (year(0), tokens.get(1), tokens.get(3)) {
            let (month, day) = (number(tokens.get(2), 2..=2)?, number(tokens.get(4), 2..=2)?);
            (
                Date {
                    year: Some(year),
                    month,
                    day,
                },
                5,
            )
        } else if let Some(month) = tokens.first().and_then(|token| month(token)) {
            let day = number(tokens.get(1), 1..=2)?;
            let next = 2 + ordinal(2);
            (
                Date {
                    year: year(next),
                    month,
                    day,
                },
                next + usize::from(year(next).is_some()),
            )
        } else {
            let day = number(tokens.first(), 1..=2)?;
            let mut next = 1 + ordinal(1);
            next += ordinal(next);
            let month = tokens.get(next).and_then(|token| month(token))?;
            (
                Date {
                    year: year(next + 1),
                    month,
                    day,
                },
                next + 1 + usize::from(year(next + 1).is_some()),
            )
        };
    ((1..=31).contains(&date.day) && (1..=12).contains(&date.month)).then_some((date, tokens_taken))
}

fn month(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["jan", "january", "janv", "janvier"],
        &["feb", "february", "févr", "février"],
        &["mar", "march", "mars"],
        &["apr", "april", "avr", "avril"],
        &["may", "mai"],
        &["jun", "june", "juin"],
        &["jul", "july", "juil", "juillet"],
        &["aug", "august", "août"],
        &["sep", "sept", "september", "septembre"],
        &["oct", "october", "octobre"],
        &["nov", "november", "novembre"],
        &["dec", "december", "déc", "décembre"],
    ];
    // In lower case it is a verb.
    if word == "may" {
        return None;
    }
    let lower = word.to_lowercase();
    (1..)
        .zip(NAMES)
        .find(|(_, names)| names.contains(&lower.as_str()))
        .map(|(number, _)| number)
}

fn weekday(lower: &str) -> Option<Weekday> {
    match lower {
        "monday" | "lundi" => Some(Weekday::Mon),
        "tuesday" | "mardi" => Some(Weekday::Tue),
        "wednesday" | "mercredi" => Some(Weekday::Wed),
        "thursday" | "jeudi" => Some(Weekday::Thu),
        "friday" | "vendredi" => Some(Weekday::Fri),
        "saturday" | "samedi" => Some(Weekday::Sat),
        "sunday" | "dimanche" => Some(Weekday::Sun),
        _ => None,
    }
}

/// `EST`, `GMT-5`, `UTC+02:00`, `UTC-0500`, `Eastern Standard Time`; nothing where a sign follows that no offset does.
fn label(tokens: &[&str]) -> Option<(Label, usize)> {
    let first = tokens.first().copied()?;
    let sign = match (first, tokens.get(1)) {
        ("GMT" | "UTC", Some(&"+")) => 1,
        ("GMT" | "UTC", Some(minus)) if minus.chars().all(is_minus) => -1,
        _ => 0,
    };
    if sign != 0 {
        let (minutes, tokens_taken) = offset(&tokens[2..])?;
        let (offset, tokens_taken) = (i32::try_from(minutes).ok()? * sign, tokens_taken + 2);
        return Some((
            Label {
                text: tokens[..tokens_taken].concat(),
                offsets: vec![offset],
            },
            tokens_taken,
        ));
    }
    if let Some(offsets) = zones::offsets(first) {
        return Some((
            Label {
                text: first.to_owned(),
                offsets: offsets.to_vec(),
            },
            1,
        ));
    }
    let season = tokens.get(1)?.to_lowercase();
    let offset = zones::spelled_out(&first.to_lowercase(), &season)?;
    Some((
        Label {
            text: tokens[..2].join(" "),
            offsets: vec![offset],
        },
        2,
    ))
}

/// The minutes of `5`, `05:30` or `0530`, and how many tokens they take.
fn offset(tokens: &[&str]) -> Option<(u32, usize)> {
    let (hours, minutes, tokens_taken) = if let Some(four) = number(tokens.first(), 4..=4) {
        (four / 100, four % 100, 1)
    } else {
        let hours = number(tokens.first(), 1..=2)?;
        match tokens.get(1) {
            Some(&":") => (hours, number(tokens.get(2), 2..=2)?, 3),
            _ => (hours, 0, 1),
        }
    };
    (hours < 15 && minutes < 60).then_some((hours * 60 + minutes, tokens_taken))
}
