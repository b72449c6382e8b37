//! Days as texts print them: `Jan. 22, 2021`, `22 janvier 2021`, `31/01/2027`, `30 January '26`, "the first of March".

use super::names;
use super::number_words;
use super::statement::{Meaning, PrintedDate, Role};
use super::token::{Kind, Token, figures, skip, small, word};

/// The most days that a list of one month has.
const DAYS_OF_A_MONTH: usize = 31;

/// The days that begin at a token, and how many tokens they take: two in "January 15 to 22, 2021".
pub(super) fn dates(tokens: &[Token<'_>], index: usize) -> Option<(Vec<Meaning>, usize)> {
    let rest = &tokens[index..];
    let (dates, used) = in_figures(rest)
        .map(|(date, used)| (vec![date], used))
        .or_else(|| month_first(tokens, index))
        .or_else(|| day_first(tokens, index))?;
    let is_day = |date: &PrintedDate| {
        let possible =
            |(month, day): (u32, u32)| (1..=12).contains(&month) && (1..=31).contains(&day);
        possible((date.month, date.day)) && date.or.is_none_or(possible)
    };
    dates
        .iter()
        .all(is_day)
        .then(|| (dates.into_iter().map(Meaning::Date).collect(), used))
}

fn on(year: Option<i32>, month: u32, day: u32) -> PrintedDate {
    PrintedDate {
        year,
        month,
        day,
        or: None,
        role: Role::Unknown,
    }
}

/// `2021-01-22`, `2021/01/22`, `31/01/2027`, `01-31-2027`, `31.01.2027`, `31/01/27`.
fn in_figures(tokens: &[Token<'_>]) -> Option<(PrintedDate, usize)> {
    let mark = word(tokens, 1);
    let parted = matches!(mark, "/" | "-" | ".") && word(tokens, 3) == mark;
    let joined = (1..5).all(|index| tokens.get(index).is_some_and(|token| token.joined));
    // A longer run, such as a number of a section or of a telephone, is no date.
    let is_longer = word(tokens, 5) == mark
        && tokens
            .get(6)
            .is_some_and(|next| next.joined && next.kind == Kind::Figures)
        && tokens.get(5).is_some_and(|next| next.joined);
    if !parted || !joined || is_longer {
        return None;
    }
    if let Some(year) = year(tokens.first()) {
        let (month, day) = (small(tokens.get(2), 1..=2)?, small(tokens.get(4), 1..=2)?);
        return Some((on(Some(year), month, day), 5));
    }
    let (first, second) = (small(tokens.first(), 1..=2)?, small(tokens.get(2), 1..=2)?);
    let year = match small(tokens.get(4), 2..=2) {
        Some(two) if mark != "." => i32::try_from(2000 + two).ok()?,
        _ => year(tokens.get(4))?,
    };
    let date = match (first, second) {
        (13..=31, 1..=12) => on(Some(year), second, first),
        (1..=12, 13..=31) => on(Some(year), first, second),
        // Points are written between day and month alone.
        _ if mark == "." => on(Some(year), second, first),
        _ if first == second => on(Some(year), first, second),
        _ => PrintedDate {
            or: Some((second, first)),
            ..on(Some(year), first, second)
        },
    };
    Some((date, 5))
}

/// A year of four figures.
pub(super) fn year(token: Option<&Token<'_>>) -> Option<i32> {
    let year = i32::try_from(small(token, 4..=4)?).ok()?;
    (1900..2200).contains(&year).then_some(year)
}

/// The year behind a month or a day, and how many tokens it takes with what stands before: `, 2021`, `'26`, `de 2021`.
fn year_behind(tokens: &[Token<'_>], index: usize) -> (Option<i32>, usize) {
    let comma = index + skip(tokens, index, &[",", ".", "-", "/"]);
    let of = comma + skip(tokens, comma, &["of", "in", "de", "en"]);
    if let Some(year) = year(tokens.get(of)) {
        // "March 1, 2359 hours" and "March 1, 2021 words" have no year.
        let is_number = matches!(
            word(tokens, of + 1),
            "hours" | "hrs" | "words" | "mots" | "h"
        );
        return if is_number {
            (None, index)
        } else {
            (Some(year), of + 1)
        };
    }
    let two = small(tokens.get(of + 1), 2..=2);
    if word(tokens, of) == "'"
        && let Some(two) = two
        && tokens[of + 1].joined
    {
        return (i32::try_from(2000 + two).ok(), of + 2);
    }
    // `30-Jan-27`
    let dashed = word(tokens, index) == "-" && tokens[index].joined;
    if let Some(two) = small(tokens.get(index + 1), 2..=2).filter(|_| dashed) {
        return (i32::try_from(2000 + two).ok(), index + 2);
    }
    (None, index)
}

/// The month at a place with its full stop, and how many tokens it takes. In small letters "may" is a verb and "march"
/// too, unless `sure` says that a day of a month stands beside it.
fn month(tokens: &[Token<'_>], index: usize, sure: impl Fn() -> bool) -> Option<(u32, usize)> {
    let token = tokens.get(index).filter(|token| token.kind == Kind::Word)?;
    let month = names::month(&token.folded)?;
    if matches!(token.text, "may" | "march" | "mar") && !sure() {
        return None;
    }
    let point = word(tokens, index + 1) == "." && tokens[index + 1].joined;
    // Shortened names alone have a full stop; else it ends the sentence.
    let short = names::is_short_month(&token.folded);
    Some((month, 1 + usize::from(point && short)))
}

/// How many tokens make a number ordinal: `st`, `er`, `1ᵉʳ`.
fn ordinal(tokens: &[Token<'_>], index: usize) -> usize {
    let ordinal = matches!(
        word(tokens, index),
        "st" | "nd" | "rd" | "th" | "er" | "e" | "eme" | "o"
    );
    usize::from(
        ordinal
            && tokens
                .get(index)
                .is_some_and(|token| token.joined || token.folded == "er"),
    )
}

/// The day of a month in figures or words, not where it begins a time of day or a decimal.
fn day(tokens: &[Token<'_>], index: usize) -> Option<(u32, usize)> {
    let Some(day) = small(tokens.get(index), 1..=2) else {
        let rest = tokens.get(index..)?;
        return number_words::day(rest);
    };
    let used = 1 + ordinal(tokens, index + 1);
    let next = word(tokens, index + used);
    let is_time = match next {
        ":" | "h" | "am" | "pm" => true,
        "." | "a" | "p" => {
            let behind = tokens.get(index + used + 1);
            let minutes = behind.is_some_and(|next| next.joined && next.kind == Kind::Figures);
            minutes && next == "."
                || next != "."
                    && word(tokens, index + used + 1) == "."
                    && word(tokens, index + used + 2) == "m"
        }
        _ => false,
    };
    (!is_time && (1..=31).contains(&day)).then_some((day, used))
}

/// `Jan. 22, 2021`, `January the 22nd`, `Jan-22-2021`, `January 15 to 22, 2021`, `January 15, 22 and 29`.
fn month_first(tokens: &[Token<'_>], index: usize) -> Option<(Vec<PrintedDate>, usize)> {
    let rest = &tokens[index..];
    let is_day_behind = || {
        // "may 30, 2027", "may 30." and "may 30 at 5 p.m." are days; "you may 3 times" is not.
        let (_, day_used) = day(rest, 1)?;
        let end = 1 + day_used;
        let is_end =
            rest.len() == end || matches!(word(rest, end), "," | "." | "at" | ")" | ";" | "by");
        Some(is_end || ordinal(rest, end - 1) > 0 || year(rest.get(end)).is_some())
    };
    let (month, used) = month(rest, 0, || is_day_behind().unwrap_or(false))?;
    let gap = used + skip(rest, used, &["-", "/", "the"]);
    let (first, more) = day(rest, gap)?;
    let mut used = gap + more;
    let mut days = vec![first];
    while let Some((day, more)) = next_day(rest, used) {
        days.push(day);
        used += more;
    }
    let (year, used) = year_behind(rest, used);
    Some((
        days.into_iter().map(|day| on(year, month, day)).collect(),
        used,
    ))
}

/// Another day of the same month behind "to", "and", a dash, or a comma where one more follows: "Jan. 15, 22 and 29" are
/// three days, "Jan. 22, 15 entries" names one.
fn next_day(tokens: &[Token<'_>], index: usize) -> Option<(u32, usize)> {
    let (day, behind) = linked_day(tokens, index)?;
    let (mut link, mut end) = (index, behind);
    for _ in 0..DAYS_OF_A_MONTH {
        if word(tokens, link) != "," && ends_days(tokens, end) {
            return Some((day, behind - index));
        }
        let (_, next) = linked_day(tokens, end)?;
        (link, end) = (end, next);
    }
    None
}

/// A day behind a word or a mark that links it to the one before, and where it ends.
fn linked_day(tokens: &[Token<'_>], index: usize) -> Option<(u32, usize)> {
    if !matches!(
        word(tokens, index),
        "-" | "to" | "and" | "or" | "through" | "au" | "et" | "ou" | "&" | "a" | ","
    ) {
        return None;
    }
    let gap = index + 1 + skip(tokens, index + 1, &["the", "le"]);
    small(tokens.get(gap), 1..=2)?;
    let (day, used) = day(tokens, gap)?;
    Some((day, gap + used))
}

/// Whether days of a month end at a place: "January 15 and 22 articles" names one day; so does "January 15 to 20 February".
fn ends_days(tokens: &[Token<'_>], index: usize) -> bool {
    index == tokens.len()
        || matches!(tokens[index].kind, Kind::Mark)
        || year(tokens.get(index)).is_some()
        || matches!(word(tokens, index), "at" | "a" | "by")
}

/// `22 janvier 2021`, `1er mars`, `31st of May`, `30-Jan-2027`, `15–22 January 2021`, "the first of March".
fn day_first(tokens: &[Token<'_>], index: usize) -> Option<(Vec<PrintedDate>, usize)> {
    let rest = &tokens[index..];
    let (first, mut used) = day(rest, 0)?;
    let in_figures = figures(rest.first()).is_some();
    let mut days = vec![first];
    // « du 15 au 22 janvier »: the month follows the last day.
    while matches!(
        word(rest, used),
        "-" | "to" | "and" | "au" | "et" | "ou" | "&" | "," | "or"
    ) && let Some((day, more)) = day(rest, used + 1 + skip(rest, used + 1, &["the", "le"]))
        && in_figures
        && days.len() < DAYS_OF_A_MONTH
    {
        days.push(day);
        used += 1 + skip(rest, used + 1, &["the", "le"]) + more;
    }
    used += skip(rest, used, &["day"]);
    used += skip(rest, used, &["of", "de", "d", "-", "/", "du"]);
    used += skip(rest, used, &["'"]);
    let sure = || {
        let (year, _) = year_behind(rest, used + 1);
        let named = index > 0 && names::weekday(word(tokens, index - 1)).is_some()
            || index > 1 && names::weekday(word(tokens, index - 2)).is_some();
        let ends = rest.len() == used + 1 || matches!(word(rest, used + 1), "," | "." | ")" | ";");
        year.is_some() || named || ends || ordinal(rest, 1) > 0
    };
    let (month, more) = month(rest, used, sure)?;
    let (year, used) = year_behind(rest, used + more);
    Some((
        days.into_iter().map(|day| on(year, month, day)).collect(),
        used,
    ))
}

/// `March 2021`, `mars 2021`: a month without a day.
pub(super) fn month_of_year(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let (month, used) = month(tokens, 0, || true)?;
    let comma = used + skip(tokens, used, &[",", "of", "de"]);
    let year = year(tokens.get(comma))?;
    Some((Meaning::Month { year, month }, comma + 1))
}

/// `in 2021`, `calendar year 2021`, `l'année 2021`.
pub(super) fn whole_year(tokens: &[Token<'_>], index: usize) -> Option<(Meaning, usize)> {
    const BEFORE: [&str; 10] = [
        "in",
        "during",
        "year",
        "en",
        "annee",
        "of",
        "throughout",
        "your",
        "civile",
        "de",
    ];
    let year = year(tokens.get(index))?;
    let named = index > 0 && BEFORE.contains(&word(tokens, index - 1));
    // "2021 words" counts words, "2021-22" is a season.
    let is_span =
        matches!(word(tokens, index + 1), "-" | "/") && figures(tokens.get(index + 2)).is_some();
    (named && !is_span).then_some((Meaning::Year(year), 1))
}
