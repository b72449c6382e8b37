//! Reads a whole text, statement by statement.

use super::statement::{Meaning, Statement};
use super::token::{Kind, Token, is_capital, is_of_name, skip, tokens, word};
use super::{age, date, date_role, duration, label, money, names, quantity, time, unread};

/// What was read in a text, and what was not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrintedText {
    /// What it states, in the order of the text.
    pub statements: Vec<Statement>,
    /// Numbers, days and words for times that were not understood, as they are printed.
    pub unread: Vec<String>,
}

/// Reads what a text in English or French states of days, times, zones, lengths, numbers, ages and money.
pub fn read_printed(text: &str) -> PrintedText {
    let tokens = tokens(text);
    let mut statements: Vec<Statement> = Vec::new();
    let mut index = 0;
    while index < tokens.len() {
        let Some((meanings, used)) = next(&tokens, index, &statements) else {
            index += 1;
            continue;
        };
        let place = tokens[index].at.start..tokens[index + used - 1].at.end;
        for meaning in meanings {
            statements.push(Statement {
                meaning,
                text: text[place.clone()].to_owned(),
                at: place.clone(),
            });
        }
        index += used;
    }
    date_role::set_roles(&tokens, &mut statements);
    let read: Vec<_> = statements.iter().map(|it| it.at.clone()).collect();
    PrintedText {
        unread: unread::unread(text, &tokens, &read),
        statements,
    }
}

/// What begins at a token, and how many tokens it takes.
fn next(tokens: &[Token<'_>], index: usize, before: &[Statement]) -> Option<(Vec<Meaning>, usize)> {
    let rest = &tokens[index..];
    let one = |found: Option<(Meaning, usize)>| found.map(|(meaning, used)| (vec![meaning], used));
    // Figures behind a point belong to what stands before; those of "COVID-19" count nothing.
    if belongs_to_before(tokens, index) || is_of_name(tokens, index) {
        return None;
    }
    one(money::money(rest))
        .or_else(|| date::dates(tokens, index))
        .or_else(|| one(weekday(tokens, index)))
        .or_else(|| one(time::time_alone(tokens, index)))
        .or_else(|| lengths(rest))
        .or_else(|| one(time::time(tokens, index)))
        .or_else(|| age::ages(tokens, index))
        .or_else(|| quantity::amounts(tokens, index))
        .or_else(|| {
            one(label::label(
                tokens,
                index,
                is_behind_time(tokens, index, before),
            ))
        })
        .or_else(|| one(date::month_of_year(rest)))
        .or_else(|| one(date::whole_year(tokens, index)))
}

/// A length of time, or two in "10-80 minutes" and "1 to 2 hours".
fn lengths(tokens: &[Token<'_>]) -> Option<(Vec<Meaning>, usize)> {
    if let Some((meaning, used)) = duration::duration(tokens) {
        return Some((vec![meaning], used));
    }
    let (first, used) = super::number::number(tokens)?;
    if !matches!(
        word(tokens, used),
        "-" | "to" | "and" | "or" | "a" | "et" | "ou"
    ) {
        return None;
    }
    let (last, more) = duration::duration(tokens.get(used + 1..)?)?;
    let Meaning::Amount { thousandths, unit } = last else {
        return None;
    };
    let (value, _) = super::number::number(tokens.get(used + 1..)?)?;
    // The unit of the last number is that of the first: both are in seconds then.
    let each = thousandths
        .checked_div(value)
        .filter(|each| each * value == thousandths)?;
    let first = Meaning::Amount {
        thousandths: first.checked_mul(each)?,
        unit,
    };
    Some((vec![first, last], used + 1 + more))
}

/// Whether a number is the rest of one that was not read, such as the `59` of `x.59`.
fn belongs_to_before(tokens: &[Token<'_>], index: usize) -> bool {
    let token = &tokens[index];
    if token.kind != Kind::Figures || !token.joined || index == 0 {
        return false;
    }
    let figures_before =
        index > 1 && tokens[index - 1].joined && tokens[index - 2].kind == Kind::Figures;
    matches!(word(tokens, index - 1), ":" | "." | ",") && figures_before
}

/// `Friday`, `vendredi`; `Fri.` where a date follows.
fn weekday(tokens: &[Token<'_>], index: usize) -> Option<(Meaning, usize)> {
    let token = tokens[index..]
        .first()
        .filter(|token| token.kind == Kind::Word)?;
    if let Some(day) = names::weekday(&token.folded) {
        return Some((Meaning::Weekday(day), 1));
    }
    let day = names::short_weekday(&token.folded)?;
    let point = index + 1 + skip(tokens, index + 1, &["."]);
    let comma = point + skip(tokens, point, &[","]);
    let comma = comma + skip(tokens, comma, &["the", "le"]);
    let article = index > 0 && matches!(word(tokens, index - 1), "the" | "of");
    let follows = comma < tokens.len() && date::dates(tokens, comma).is_some();
    let french = matches!(
        &*token.folded,
        "lun" | "mar" | "mer" | "jeu" | "ven" | "vend" | "sam" | "dim"
    );
    (follows && !article && (is_capital(token) || french))
        .then_some((Meaning::Weekday(day), point - index))
}

/// Whether the last statement is a time of day that ends right before a token, or before a bracket at it. Where the token
/// stands in brackets alone, days may stand between: "11:59 p.m. on Monday, February 2 (ET)".
fn is_behind_time(tokens: &[Token<'_>], index: usize, before: &[Statement]) -> bool {
    let Some(last) = before.last() else {
        return false;
    };
    let is_time = |it: &Statement| matches!(it.meaning, Meaning::Time(_) | Meaning::Midnight);
    let is_day = |it: &Statement| matches!(it.meaning, Meaning::Date(_) | Meaning::Weekday(_));
    let in_brackets = index > 0 && word(tokens, index - 1) == "(" && word(tokens, index + 1) == ")";
    let follows_time = if in_brackets {
        before
            .iter()
            .rev()
            .find(|it| !is_day(it))
            .is_some_and(is_time)
    } else {
        is_time(last)
    };
    let end = last.at.end;
    let between = tokens[..index]
        .iter()
        .rev()
        .take_while(|token| token.at.start >= end)
        .take(3);
    let small = |token: &Token<'_>| matches!(&*token.folded, "(" | "," | "." | "sharp" | "[");
    follows_time && between.clone().count() <= 2 && between.clone().all(small)
}
