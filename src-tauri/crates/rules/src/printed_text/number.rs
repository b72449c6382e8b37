//! Numbers in figures, in the ways of Canada, the United States, France, Germany and Switzerland.

use super::number_words;
use super::token::{Kind, Token, figures, phrase, word};

/// A number in thousandths, and how many tokens it takes: `3,500`, `3 500`, `3.500`, `1'500`, `1.5`, `1½`, `2k`, `two`,
/// `five (5)`.
pub(super) fn number(tokens: &[Token<'_>]) -> Option<(u64, usize)> {
    let (value, used) = in_figures(tokens).or_else(|| in_words(tokens))?;
    // "five (5)" says the same twice.
    if word(tokens, used) == "("
        && let Some((again, more)) =
            in_figures(&tokens[used + 1..]).or_else(|| in_words(&tokens[used + 1..]))
        && again == value
        && word(tokens, used + 1 + more) == ")"
    {
        return Some((value, used + more + 2));
    }
    Some((value, used))
}

fn in_words(tokens: &[Token<'_>]) -> Option<(u64, usize)> {
    let (value, used) = number_words::cardinal(tokens)?;
    let half = ["and a half", "- and - a - half", "et demi", "et demie"];
    match half.into_iter().find_map(|it| phrase(tokens, used, it)) {
        Some(more) => Some((value * 1000 + 500, used + more)),
        None => Some((value.checked_mul(1000)?, used)),
    }
}

/// A number in figures alone.
pub(super) fn in_figures(tokens: &[Token<'_>]) -> Option<(u64, usize)> {
    if let Some(part) = fraction(tokens.first()) {
        return Some((part, 1));
    }
    let first = figures(tokens.first())?;
    let (mut text, mut used) = (first.to_owned(), 1);
    if first.len() <= 3 && !first.starts_with('0') {
        let separator = separator(tokens, 1);
        // No number that is read has more than 20 figures.
        while let Some(separator) = separator
            && text.len() <= 20
            && let Some(group) = group(tokens, used, separator)
        {
            text.push_str(group);
            used += if separator == " " { 1 } else { 2 };
        }
    }
    let mut value = text.parse::<u64>().ok()?.checked_mul(1000)?;
    if let Some(decimals) = decimals(tokens, used) {
        // "5.2.1" is the number of a section.
        if decimals.len() > 3 || self::decimals(tokens, used + 2).is_some() {
            return None;
        }
        value = value.checked_add(format!("{decimals:0<3}").parse::<u64>().ok()?)?;
        used += 2;
    }
    if let Some(part) = fraction(tokens.get(used)) {
        return Some((value.checked_add(part)?, used + 1));
    }
    if let Some(half) = written_half(tokens, used) {
        return Some((value.checked_add(500)?, used + half));
    }
    let times = match word(tokens, used) {
        "k" if tokens[used].joined => Some(1000),
        "thousand" | "mille" => Some(1000),
        "million" | "millions" => Some(1_000_000),
        _ => None,
    };
    if let Some(times) = times {
        return Some((value.checked_mul(times)?, used + 1));
    }
    if word(tokens, used) == "/" && value == 1000 && figures(tokens.get(used + 1)) == Some("2") {
        return Some((500, used + 2));
    }
    Some((value, used))
}

/// `1/2` behind a whole number.
fn written_half(tokens: &[Token<'_>], used: usize) -> Option<usize> {
    let is_half = figures(tokens.get(used)) == Some("1")
        && word(tokens, used + 1) == "/"
        && figures(tokens.get(used + 2)) == Some("2");
    is_half.then_some(3)
}

/// What stands between groups of three figures; spaces of every kind are one.
fn separator(tokens: &[Token<'_>], index: usize) -> Option<&'static str> {
    let next = tokens.get(index)?;
    match &*next.folded {
        "," if next.joined => Some(","),
        "." if next.joined => Some("."),
        "'" if next.joined => Some("'"),
        _ if next.kind == Kind::Figures && !next.joined => Some(" "),
        _ => None,
    }
}

/// The next group of three figures.
fn group<'t>(tokens: &'t [Token<'_>], used: usize, separator: &str) -> Option<&'t str> {
    let index = if separator == " " {
        used
    } else {
        let mark = tokens.get(used)?;
        (mark.folded == separator && mark.joined && tokens.get(used + 1)?.joined)
            .then_some(used + 1)?
    };
    // "1, 200" and "3 500 words in 2024 500" end where four figures stand.
    figures(tokens.get(index)).filter(|group| group.len() == 3)
}

/// The figures behind a decimal point or comma.
fn decimals<'t>(tokens: &'t [Token<'_>], used: usize) -> Option<&'t str> {
    let mark = tokens.get(used)?;
    let next = tokens.get(used + 1)?;
    let is_point = matches!(&*mark.folded, "." | ",") && mark.joined && next.joined;
    figures(Some(next)).filter(|_| is_point)
}

/// The thousandths of `½`.
fn fraction(token: Option<&Token<'_>>) -> Option<u64> {
    match token?.text {
        "½" => Some(500),
        "¼" => Some(250),
        "¾" => Some(750),
        _ => None,
    }
}
