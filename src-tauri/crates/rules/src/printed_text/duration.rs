//! Lengths of time: `90 minutes`, `1 hour 30 minutes`, `1.5 hours`, `1 h 30 min`, `10'30"`, "half an hour".

use super::number::number;
use super::statement::{Meaning, Unit};
use super::token::{Kind, Token, phrase, skip, small, word};

/// A unit of time in seconds, and how it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As a word, in full or shortened: a unit wherever it stands.
    Whole,
    /// By its first letter or a mark, which is a unit only beside another one: `17 h` is a time of day.
    Letter,
}

fn unit(folded: &str) -> Option<(u64, Written)> {
    let (seconds, written) = match folded {
        "second" | "seconds" | "seconde" | "secondes" | "sec" | "secs" => (1, Written::Whole),
        "minute" | "minutes" | "min" | "mins" | "mn" => (60, Written::Whole),
        "hour" | "hours" | "heure" | "heures" | "hr" | "hrs" => (3600, Written::Whole),
        "s" => (1, Written::Letter),
        "m" => (60, Written::Letter),
        "h" => (3600, Written::Letter),
        _ => return None,
    };
    Some((seconds, written))
}

/// Whether a word is a unit of time, in full or shortened.
pub(super) fn is_unit(folded: &str) -> bool {
    unit(folded).is_some_and(|(_, written)| written == Written::Whole)
}

fn amount(thousandths: u64) -> Meaning {
    Meaning::Amount {
        thousandths,
        unit: Unit::Seconds,
    }
}

/// The length of time that begins at the first token, and how many tokens it takes.
pub(super) fn duration(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    in_words(tokens)
        .or_else(|| with_colons(tokens))
        .or_else(|| with_primes(tokens))
        .or_else(|| in_parts(tokens))
}

/// "half an hour", « une demi-heure », « trois quarts d'heure ».
fn in_words(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    const PHRASES: [(&str, u64); 14] = [
        ("three quarters of an hour", 2700),
        ("three - quarters of an hour", 2700),
        ("trois quarts d ' heure", 2700),
        ("a quarter of an hour", 900),
        ("quarter of an hour", 900),
        ("un quart d ' heure", 900),
        ("une heure et quart", 4500),
        ("half an hour", 1800),
        ("half a minute", 30),
        ("half - hour", 1800),
        ("half hour", 1800),
        ("une demi - heure", 1800),
        ("demi - heure", 1800),
        ("demi - minute", 30),
    ];
    PHRASES
        .into_iter()
        .find_map(|(words, seconds)| Some((amount(seconds * 1000), phrase(tokens, 0, words)?)))
}

/// `10:30 minutes`, `1:30 hours`, `1:30:00 hours`.
fn with_colons(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let mut parts = vec![u64::from(small(tokens.first(), 1..=3)?)];
    let mut used = 1;
    while word(tokens, used) == ":" {
        parts.push(u64::from(
            small(tokens.get(used + 1), 2..=2).filter(|part| *part < 60)?,
        ));
        used += 2;
    }
    let gap = skip(tokens, used, &["-"]);
    let (unit, written) = unit(word(tokens, used + gap))?;
    if parts.len() < 2
        || written == Written::Letter
        || matches!(word(tokens, used + gap), "hrs" | "hr")
    {
        return None;
    }
    let whole = match (parts.as_slice(), unit) {
        ([hours, minutes], 3600) => hours * 3600 + minutes * 60,
        ([minutes, seconds], 60) => minutes * 60 + seconds,
        ([hours, minutes, seconds], 60 | 3600) => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    };
    // "23:59 hours" is a time of day.
    let of_day = unit == 3600 && parts[0] > 12;
    (!of_day).then(|| (amount(whole * 1000), used + gap + 1))
}

/// `10'` and `10'30"`, right behind the figures.
fn with_primes(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let minutes = u64::from(small(tokens.first(), 1..=3)?);
    tokens
        .get(1)
        .filter(|token| token.joined && token.folded == "'")?;
    let next = tokens.get(2);
    let seconds = small(next, 2..=2).filter(|_| next.is_some_and(|next| next.joined));
    if let Some(seconds) = seconds {
        let end = skip(tokens, 3, &["\""]);
        let two = if end == 0 && word(tokens, 3) == "'" && word(tokens, 4) == "'" {
            2
        } else {
            end
        };
        return Some((amount((minutes * 60 + u64::from(seconds)) * 1000), 3 + two));
    }
    if next.is_some_and(|next| next.joined && next.kind == Kind::Figures) {
        return None;
    }
    // "the 1960's" and a quotation that closes are none.
    let is_word = next.is_some_and(|next| next.joined && next.kind == Kind::Word);
    let year = minutes > 240;
    (!is_word && !year && word(tokens, 2) != "'").then(|| (amount(minutes * 60_000), 2))
}

/// `90 minutes`, `1 hour and 30 minutes`, `1h30min`, `ninety-minute`.
fn in_parts(tokens: &[Token<'_>]) -> Option<(Meaning, usize)> {
    let (value, used, each, written) = part(tokens, 0)?;
    let mut total = value.checked_mul(each)?;
    let (mut used, mut smallest, mut letters) = (used, each, written == Written::Letter);
    while let Some((value, more, each)) = joined_part(tokens, used, smallest) {
        total = total.checked_add(value.checked_mul(each)?)?;
        (used, smallest, letters) = (used + more, each, false);
    }
    if let Some(number) =
        number_without_unit(tokens, used).filter(|_| smallest > 1 && written == Written::Whole)
    {
        total = total.checked_add(u64::from(number) * smallest * 1000 / 60)?;
        used += 1;
    }
    // "2 hours and a half", « 2 heures et demie ».
    let half = ["and", "et"].contains(&word(tokens, used));
    if half && word(tokens, used + 1) == "a" && word(tokens, used + 2) == "half" {
        (total, used) = (total.checked_add(each * 500)?, used + 3);
    } else if half && matches!(word(tokens, used + 1), "demie" | "demi") {
        (total, used) = (total.checked_add(each * 500)?, used + 2);
    }
    if letters {
        return None;
    }
    // `17 h 30 min` is how French writes a time of day.
    let of_day = total > 12 * 3_600_000 && tokens.get(1).is_some_and(|token| token.folded == "h");
    (!of_day).then(|| (amount(total), used))
}

/// The minutes of « 1 heure 30 », the seconds of « 3 minutes 30 »: two figures that count nothing else.
fn number_without_unit(tokens: &[Token<'_>], index: usize) -> Option<u32> {
    let ends = index + 1 == tokens.len()
        || matches!(
            word(tokens, index + 1),
            "." | "," | ";" | ")" | "max" | "maximum" | "au" | "environ"
        );
    small(tokens.get(index), 2..=2).filter(|number| *number < 60 && ends)
}

/// A number with its unit: the thousandths, the tokens, the seconds of the unit.
fn part(tokens: &[Token<'_>], index: usize) -> Option<(u64, usize, u64, Written)> {
    let article = matches!(word(tokens, index), "a" | "an")
        && matches!(word(tokens, index + 1), "hour" | "minute");
    let (value, used) = if article {
        (1000, 1)
    } else {
        number(tokens.get(index..)?)?
    };
    let mut next = index + used;
    next += skip(tokens, next, &["-"]);
    next += skip(tokens, next, &["full", "complete", "total"]);
    let (seconds, written) = unit(word(tokens, next))?;
    let point = usize::from(
        word(tokens, next + 1) == "."
            && matches!(
                word(tokens, next),
                "min" | "mins" | "hr" | "hrs" | "sec" | "secs" | "mn"
            )
            && number(tokens.get(next + 2..).unwrap_or_default()).is_some(),
    );
    Some((value, next + 1 + point - index, seconds, written))
}

/// The next part of a length in a smaller unit: its thousandths, the tokens with what joins it, the seconds of the unit.
fn joined_part(tokens: &[Token<'_>], index: usize, larger: u64) -> Option<(u64, usize, u64)> {
    let comma = index + skip(tokens, index, &[","]);
    let joint = comma + skip(tokens, comma, &["and", "et", "&"]);
    if let Some((value, used, each, _)) = part(tokens, joint)
        && each < larger
        && value < larger / each * 1000
    {
        return Some((value, joint + used - index, each));
    }
    None
}
