//! Ages: "under 30", "25 and under", "aged 18 to 25", « moins de 30 ans », "26 years as of May 31".

use super::number::number;
use super::statement::{Meaning, PrintedAge, Unit};
use super::token::{Token, skip, word};
use super::{duration, money, quantity};

/// Ages that the tokens from `index` on state, and how many tokens they take.
pub(super) fn ages(tokens: &[Token<'_>], index: usize) -> Option<(Vec<Meaning>, usize)> {
    let rest = &tokens[index..];
    behind_a_word(rest).or_else(|| before_a_word(tokens, index))
}

fn years(thousandths: u64) -> Option<u32> {
    let years = u32::try_from(thousandths / 1000).ok()?;
    (thousandths.is_multiple_of(1000) && (5..=100).contains(&years)).then_some(years)
}

fn meanings(ages: &[u32], below: bool) -> Vec<Meaning> {
    let meaning = |years: &u32| {
        Meaning::Age(PrintedAge {
            years: *years,
            below,
        })
    };
    ages.iter().map(meaning).collect()
}

/// "under 30", "younger than 30", "aged 18 to 25", "between the ages of 18 and 25", « âgés de 18 à 35 ans ».
fn behind_a_word(tokens: &[Token<'_>]) -> Option<(Vec<Meaning>, usize)> {
    let (below, from) = match (word(tokens, 0), word(tokens, 1), word(tokens, 2)) {
        ("under", "the", "age") => (true, 3 + skip(tokens, 3, &["of"])),
        ("younger" | "under", "than", _) | ("moins", "de", _) => (true, 2),
        ("under", ..) => (true, 1 + skip(tokens, 1, &["age", "-"])),
        ("age" | "agee" | "ages" | "agees", "de", _) => (false, 2),
        ("aged" | "ages", ..) => (false, 1 + skip(tokens, 1, &["of", "between", "from"])),
        ("age", ..) => (false, 1 + skip(tokens, 1, &["of"])),
        _ => return None,
    };
    let (mut ages, mut used) = numbers(tokens, from)?;
    let in_years = skip(tokens, used, &["ans", "years"]);
    // « moins de 30 » says of nothing that it is an age; an "under-30 reporter" is one reporter.
    let lacks_unit = in_years == 0 && word(tokens, 0) == "moins";
    let counts = in_years == 0 && word(tokens, 1) != "-" && counts_things(tokens, used);
    let next = used + in_years;
    let is_list = word(tokens, next) == "," && number(tokens.get(next + 1..)?).is_some();
    if lacks_unit || counts || is_list {
        return None;
    }
    used = next + skip(tokens, next, &["old"]);
    // "the under-35s"
    let plural = tokens
        .get(used)
        .is_some_and(|token| token.joined && token.folded == "s");
    used += usize::from(plural);
    ages.sort_unstable();
    Some((meanings(&ages, below), used))
}

/// Whether something else than years is counted behind a number: "under 30 minutes", "under 20 stories", "under 30 people".
fn counts_things(tokens: &[Token<'_>], index: usize) -> bool {
    let folded = word(tokens, index + skip(tokens, index, &["-"]));
    let unit = quantity::unit_behind(tokens, index);
    // "Under 30 journalists" may be their age.
    unit.is_some_and(|((unit, _), _)| unit != Unit::People)
        || duration::is_unit(folded)
        || money::is_currency(folded)
        || matches!(
            folded,
            "%" | "per"
                | "days"
                | "images"
                | "members"
                | "months"
                | "pages"
                | "people"
                | "persons"
                | "photos"
                | "weeks"
        )
}

/// One number or a range of two.
fn numbers(tokens: &[Token<'_>], index: usize) -> Option<(Vec<u32>, usize)> {
    let (first, used) = number(tokens.get(index..)?)?;
    let first = years(first)?;
    let next = index + used;
    let second = matches!(word(tokens, next), "-" | "to" | "and" | "a" | "et")
        .then(|| number(tokens.get(next + 1..)?))
        .flatten();
    match second.and_then(|(second, more)| Some((years(second)?, more))) {
        Some((second, more)) => Some((vec![first, second], next + 1 + more)),
        None => Some((vec![first], next)),
    }
}

/// "25 and under", "30 or younger", "35 years of age", "18 to 25 years old", « 35 ans ou moins », "30-year-old".
fn before_a_word(tokens: &[Token<'_>], index: usize) -> Option<(Vec<Meaning>, usize)> {
    let rest = &tokens[index..];
    let (ages, used) = numbers(rest, 0)?;
    let gap = used + skip(rest, used, &["-"]);
    let years = skip(rest, gap, &["years", "year", "ans", "yrs"]);
    let end = if years > 0 { gap + 1 } else { used };
    let old = skip(rest, end + skip(rest, end, &["-"]), &["old", "olds"]);
    let of_age = word(rest, end) == "of" && word(rest, end + 1) == "age";
    let as_of = word(rest, end) == "as" && word(rest, end + 1) == "of"
        || matches!(word(rest, end), "at" | "on" | "by" | "au" | "le" | "lors");
    let bound = matches!(word(rest, end), "and" | "or" | "ou" | "et")
        && matches!(
            word(rest, end + 1),
            "under" | "younger" | "below" | "over" | "older" | "above" | "moins" | "plus"
        );
    let before = index > 0
        && matches!(
            word(tokens, index - 1),
            "of" | "than" | "reached" | "turned" | "de" | "over" | "plus"
        );
    let is_age = if years > 0 {
        old > 0 || of_age || as_of || bound || before || word(rest, gap) == "ans"
    } else {
        bound
    };
    if !is_age {
        return None;
    }
    let used = if old > 0 {
        end + skip(rest, end, &["-"]) + 1
    } else if of_age || bound {
        end + 2
    } else {
        end
    };
    let too_old = index > 0 && matches!(word(tokens, index - 1), "reached" | "turned" | "atteint");
    Some((meanings(&ages, too_old), used))
}
