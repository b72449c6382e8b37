//! Times of day: `11:59 p.m.`, `11.59pm`, `23 h 59`, `2359 hours`, `17 heures`, `noon`, `24:00`.

use super::label;
use super::number_words;
use super::statement::{Meaning, PrintedTime};
use super::token::{Token, phrase, skip, small, word};

/// What stands before a time that nothing else marks as one: "at 5.30", « avant 17 heures ».
const BEFORE_A_TIME: [&str; 14] = [
    "at", "by", "until", "till", "before", "than", "@", "a", "avant", "jusqu'a", "des", "vers",
    "par", "to",
];

/// The time that begins at a token and cannot be a length: "2359 hours", « à 17 heures », and how many tokens it takes.
pub(super) fn time_alone(tokens: &[Token<'_>], index: usize) -> Option<(Meaning, usize)> {
    let rest = &tokens[index..];
    let heures = rest
        .iter()
        .take(2)
        .any(|token| matches!(&*token.folded, "heures" | "heure"));
    let follows_cue = is_behind_cue(tokens, index) || heures && is_afternoon_of_24(tokens, index);
    let late = small(rest.first(), 2..=2).is_some_and(|hour| (13..24).contains(&hour));
    let hours = late && word(rest, 1) == "." && matches!(word(rest, 3), "hrs" | "hours");
    let spelled = (heures || hours)
        .then(|| by_the_clock(rest, follows_cue).filter(|_| follows_cue || hours))
        .flatten();
    in_words(rest)
        .or_else(|| military(rest, follows_cue))
        .or(spelled)
        .or_else(|| by_the_hour(rest, follows_cue).filter(|_| heures))
}

/// Whether a word stands before a token behind which a time of day follows. « limité à 2 heures » is a length: no call
/// closes so early.
fn is_behind_cue(tokens: &[Token<'_>], index: usize) -> bool {
    let early = small(tokens.get(index), 1..=2).is_some_and(|hour| hour < 7)
        && matches!(word(tokens, index + 1), "heures" | "heure");
    index > 0 && !early && BEFORE_A_TIME.contains(&word(tokens, index - 1))
}

/// Whether « 17 heures » stands at a token, and no word before it makes a length of it: « un reportage de 18 heures ».
fn is_afternoon_of_24(tokens: &[Token<'_>], index: usize) -> bool {
    let of_length = matches!(
        word(tokens, index.wrapping_sub(1)),
        "de" | "d" | "'" | "que" | "moins" | "plus" | "pendant" | "durant" | "en" | "sur" | "dure"
    );
    let afternoon = small(tokens.get(index), 2..=2).is_some_and(|hour| (13..24).contains(&hour));
    afternoon && !of_length
}

/// The time that begins at a token, and how many tokens it takes.
pub(super) fn time(tokens: &[Token<'_>], index: usize) -> Option<(Meaning, usize)> {
    let rest = &tokens[index..];
    let follows_cue = is_behind_cue(tokens, index);
    in_words(rest)
        .or_else(|| by_the_quarter(rest))
        .or_else(|| military(rest, follows_cue))
        .or_else(|| by_the_clock(rest, follows_cue))
        .or_else(|| by_the_hour(rest, follows_cue))
}

fn at_clock(hour: u32, minute: u32, or_length: bool) -> Option<Meaning> {
    // Midnight in figures is as ambiguous as the word.
    if (hour, minute) == (0, 0) {
        return Some(Meaning::Midnight);
    }
    let is_time = (hour < 24 && minute < 60) || (hour, minute) == (24, 0);
    is_time.then_some(Meaning::Time(PrintedTime {
        hour,
        minute,
        or_length,
    }))
}

/// "noon", "12 noon", "12:00 noon", « midi », "midnight", "a minute before midnight", « minuit moins une ».
fn in_words(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let is_twelve = small(tokens.first(), 2..=2) == Some(12) || word(tokens, 0) == "twelve";
    let on_the_hour = word(tokens, 1) == ":" && small(tokens.get(2), 2..=2) == Some(0);
    let twelve = match (is_twelve, on_the_hour) {
        (true, true) => 3,
        (true, false) => 1,
        (false, _) => 0,
    };
    match word(tokens, twelve) {
        "noon" | "midday" | "midi" => Some((at_clock(12, 0, false)?, twelve + 1)),
        "midnight" | "minuit" => {
            let minus_one = word(tokens, 1) == "moins" && word(tokens, 2) == "une";
            if twelve == 0 && minus_one {
                let minute = usize::from(word(tokens, 3) == "minute");
                return Some((at_clock(23, 59, false)?, 3 + minute));
            }
            Some((Meaning::Midnight, twelve + 1))
        }
        _ => {
            let one =
                matches!(word(tokens, 0), "one" | "a") || small(tokens.first(), 1..=1) == Some(1);
            let before = one
                && word(tokens, 1) == "minute"
                && matches!(word(tokens, 2), "before" | "to")
                && word(tokens, 3) == "midnight";
            before.then_some((at_clock(23, 59, false)?, 4))
        }
    }
}

/// "half past five p.m.", "quarter to 6 pm"; nothing without a half of the day.
fn by_the_quarter(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let minutes = match word(tokens, 0) {
        "half" => 30,
        "quarter" => 15,
        _ => return None,
    };
    let is_before = match word(tokens, 1) {
        "past" | "after" => false,
        "to" | "before" => minutes == 15,
        _ => return None,
    };
    let (hour, used) = hour_of_twelve(&tokens[2..])?;
    let (afternoon, more) = half_of_day(&tokens[2 + used..])?;
    let hour = hour % 12 + if afternoon { 12 } else { 0 };
    let (hour, minute) = if is_before {
        ((hour + 23) % 24, 60 - minutes)
    } else {
        (hour, minutes)
    };
    Some((at_clock(hour, minute, false)?, 2 + used + more))
}

fn hour_of_twelve(tokens: &[Token<'_>]) -> Option<(u32, usize)> {
    let (hour, used) = if let Some(hour) = small(tokens.first(), 1..=2) {
        (hour, 1)
    } else {
        let (hour, used) = number_words::cardinal(tokens)?;
        (u32::try_from(hour).ok()?, used)
    };
    (1..=12).contains(&hour).then_some((hour, used))
}

/// `2359 hours`, `2359h`, `at 2359 EST`; `2400` is the end of the day.
fn military(tokens: &[Token<'_>], follows_cue: bool) -> Option<(Meaning, usize)> {
    let four = small(tokens.first(), 4..=4)?;
    let (hour, minute) = (four / 100, four % 100);
    let hours = matches!(
        word(tokens, 1),
        "hours" | "hrs" | "hr" | "h" | "heures" | "z"
    );
    let joined = tokens.get(1).is_some_and(|next| next.joined);
    let hours = hours && (word(tokens, 1) != "h" && word(tokens, 1) != "z" || joined);
    // "until 2027 EST" would be a year.
    let zone = follows_cue && !(19..=20).contains(&hour) && label::is_label(tokens, 1);
    if let Some((afternoon, more)) = half_of_day(&tokens[1..])
        && (1..=12).contains(&hour)
    {
        let hour = hour % 12 + if afternoon { 12 } else { 0 };
        return Some((at_clock(hour, minute, false)?, 1 + more));
    }
    if !hours && !zone || minute > 59 {
        return None;
    }
    // The letter Z is a zone of its own.
    let unit = usize::from(hours && word(tokens, 1) != "z");
    Some((at_clock(hour, minute, false)?, 1 + unit))
}

/// Hours and minutes with a mark between: `11:59:59 p.m.`, `11.59pm`, `23 h 59 min`, `23H59`, `17 heures 30`.
fn by_the_clock(tokens: &[Token<'_>], follows_cue: bool) -> Option<(Meaning, usize)> {
    let hour = small(tokens.first(), 1..=2)?;
    let minute_at = |index: usize| small(tokens.get(index), 2..=2).filter(|minute| *minute < 60);
    let mark = word(tokens, 1);
    let joined = |index: usize| tokens.get(index).is_some_and(|token| token.joined);
    let minute = match mark {
        ":" | "." if !joined(1) || !joined(2) => return None,
        ":" | "." | "h" | "hr" | "heure" | "heures" => minute_at(2)?,
        _ => return None,
    };
    let mut used = 3;
    if matches!(word(tokens, 3), ":" | ".") && joined(3) && joined(4) && minute_at(4).is_some() {
        used = 5;
    } else if mark != ":" && mark != "." {
        used += skip(tokens, 3, &["min", "m", "mn", "minutes"]);
        if used == 4 && minute_at(4).is_some() {
            used += 1 + skip(tokens, 5, &["s", "sec", "secondes"]);
        }
    }
    // Both "11:59 hrs" and "23:59h" mark a time of day.
    let hours = matches!(word(tokens, used), "hrs" | "hr" | "h" | "uhr")
        || (word(tokens, used) == "hours" && (mark == ":" || hour > 12));
    used += usize::from(hours);
    let half = half_of_day(&tokens[used..])
        .or_else(|| letter_of_half(&tokens[used..]).filter(|_| mark == ":"));
    if mark == "." && !(half.is_some() || hours || follows_cue || label::is_label(tokens, used)) {
        return None;
    }
    let letter = matches!(mark, "h" | "hr" | "heure" | "heures");
    let (hour, used) = halved(hour, half, used)?;
    Some((at_clock(hour, minute, letter && half.is_none())?, used))
}

/// The hour alone: `5 p.m.`, `5 o'clock in the afternoon`, `17 h`, « avant 17 heures ».
fn by_the_hour(tokens: &[Token<'_>], follows_cue: bool) -> Option<(Meaning, usize)> {
    let (hour, used) = match small(tokens.first(), 1..=2) {
        Some(hour) => (hour, 1),
        None => hour_of_twelve(tokens)?,
    };
    let o_clock = word(tokens, used) == "o"
        && word(tokens, used + 1) == "'"
        && word(tokens, used + 2) == "clock";
    let clock = if o_clock { 3 } else { 0 };
    let letter = skip(tokens, used, &["h"]);
    let heures = skip(tokens, used, &["heures", "heure"]);
    let heures = if follows_cue || half_of_day(&tokens[used + heures..]).is_some() {
        heures
    } else {
        0
    };
    let and_a_half = heures == 1
        && word(tokens, used + 1) == "et"
        && matches!(word(tokens, used + 2), "demie" | "demi");
    let used = used + clock + letter + heures + if and_a_half { 2 } else { 0 };
    let half = half_of_day(&tokens[used..]);
    if half.is_none() && letter + heures == 0 && clock == 0 {
        return None;
    }
    // "5 o'clock" may be either half of the day.
    if half.is_none() && clock > 0 {
        return None;
    }
    let (hour, used) = halved(hour, half, used)?;
    let minute = if and_a_half { 30 } else { 0 };
    Some((at_clock(hour, minute, letter == 1 && half.is_none())?, used))
}

/// The hour of 24 with the half of the day that follows; a 24-hour clock with "p.m." behind it stays as it is.
fn halved(hour: u32, half: Option<(bool, usize)>, used: usize) -> Option<(u32, usize)> {
    match half {
        None => Some((hour, used)),
        Some((afternoon, more)) if (1..=12).contains(&hour) => {
            Some((hour % 12 + if afternoon { 12 } else { 0 }, used + more))
        }
        Some((true, more)) if hour > 12 => Some((hour, used + more)),
        Some(_) => None,
    }
}

/// Whether it is the afternoon, and how many tokens say so: `p.m.`, `PM`, `in the evening`, « du soir ».
fn half_of_day(tokens: &[Token<'_>]) -> Option<(bool, usize)> {
    // A bracket or a dash may stand before: "11:59 (PM)" is not known, "11:59-PM" is.
    let from = skip(tokens, 0, &["-"]);
    let joined = |index: usize| tokens.get(index).is_some_and(|token| token.joined);
    for (half, afternoon) in [("a", false), ("p", true)] {
        let whole = if afternoon { "pm" } else { "am" };
        if word(tokens, from) == whole {
            return Some((afternoon, from + 1));
        }
        let point = from + 1 + skip(tokens, from + 1, &["."]);
        let spaced = point > from + 1 || !joined(point);
        if word(tokens, from) == half && word(tokens, point) == "m" && spaced {
            let end = point + 1;
            return Some((
                afternoon,
                end + usize::from(word(tokens, end) == "." && joined(end)),
            ));
        }
    }
    let spelled = [
        ("in the morning", false),
        ("in the afternoon", true),
        ("in the evening", true),
        ("at night", true),
        ("du matin", false),
        ("de l ' apres - midi", true),
        ("du soir", true),
    ];
    spelled
        .into_iter()
        .find_map(|(words, afternoon)| Some((afternoon, phrase(tokens, 0, words)?)))
}

/// The same by a letter right behind the figures: `11:59p`.
fn letter_of_half(tokens: &[Token<'_>]) -> Option<(bool, usize)> {
    tokens.first().filter(|token| token.joined)?;
    match word(tokens, 0) {
        "a" => Some((false, 1)),
        "p" => Some((true, 1)),
        _ => None,
    }
}
