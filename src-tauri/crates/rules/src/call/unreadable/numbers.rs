//! Numbers and bounds that are written as no call writes them.

use crate::call::Flaw;

/// A number written with separated thousands, such as `2,000`, which TOML does not know.
pub(super) fn grouped(value: &str) -> Option<String> {
    let is_grouped = |number: &&str| {
        let mut groups = number.split(',');
        let first = groups
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()));
        let rest: Vec<&str> = groups.collect();
        first && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
    };
    let mut numbers = value.split(|c: char| !c.is_ascii_digit() && c != ',');
    let number = numbers
        .find(is_grouped)
        .filter(|_| !value.contains(['"', '\'']));
    number.map(str::to_owned)
}

/// What keys people write for a bound, and which way each bounds: `true` for an upper one; the second says whether the
/// number itself is excluded.
const BOUNDS: [(&str, bool, bool); 22] = [
    ("less_than", true, true),
    ("fewer_than", true, true),
    ("under", true, true),
    ("below", true, true),
    ("less", true, true),
    ("shorter_than", true, true),
    ("more_than", false, true),
    ("over", false, true),
    ("above", false, true),
    ("greater_than", false, true),
    ("more", false, true),
    ("longer_than", false, true),
    ("max", true, false),
    ("maximum", true, false),
    ("up_to", true, false),
    ("no_more_than", true, false),
    ("not_more_than", true, false),
    ("min", false, false),
    ("minimum", false, false),
    ("no_less_than", false, false),
    ("not_less_than", false, false),
    ("no_fewer_than", false, false),
];

/// Keys that people write for a number that is both bounds.
const BOTH: [&str; 4] = ["exactly", "equal", "equals", "is"];

/// A key that stands where a bound belongs, and the bound that says it; a number where bounds belong.
pub(super) fn flaw(value: &str, reason: &str) -> Option<Flaw> {
    if let Some(number) = number_for_bounds(reason) {
        return Some(Flaw::NumberAlone { number });
    }
    if let Some(number) = below_zero(reason) {
        return Some(Flaw::BelowZero { number });
    }
    let (key, known) = reason.strip_prefix("unknown field `")?.split_once('`')?;
    let is_known = |name: &str| known.contains(&format!("`{name}`"));
    if !is_known("at_most") || !is_known("at_least") {
        return None;
    }
    let number = number_of(value, key);
    let key_text = key.to_owned();
    if BOTH.contains(&key) {
        let number = number.map_or_else(|| "…".to_owned(), |number| number.to_string());
        return Some(Flaw::Bound {
            key: key_text,
            instead: format!("at_least = {number}, at_most = {number}"),
        });
    }
    let (_, is_upper, excludes) = BOUNDS.iter().find(|(name, ..)| *name == key)?;
    let strict = if *is_upper { "less_than" } else { "more_than" };
    let (name, number) = match (excludes, is_known(strict)) {
        (true, true) => (strict, number),
        // In whole numbers, "fewer than 5" is "at most 4".
        (true, false) if *is_upper => ("at_most", number.map(|number| number.saturating_sub(1))),
        (true, false) => ("at_least", number.map(|number| number.saturating_add(1))),
        (false, _) if *is_upper => ("at_most", number),
        (false, _) => ("at_least", number),
    };
    let number = number.map_or_else(|| "…".to_owned(), |number| number.to_string());
    Some(Flaw::Bound {
        key: key_text,
        instead: format!("{name} = {number}"),
    })
}

/// The whole number that stands behind a key on a line.
fn number_of(line: &str, key: &str) -> Option<i64> {
    let (_, behind) = line.split_once(key)?;
    let behind = behind.trim_start().strip_prefix('=')?.trim_start();
    let digits: String = behind
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '_')
        .filter(|c| *c != '_')
        .collect();
    digits.parse().ok()
}

/// The number that stands where a table of bounds belongs.
fn number_for_bounds(reason: &str) -> Option<String> {
    let (number, expected) = reason
        .strip_prefix("invalid type: integer `")?
        .split_once('`')?;
    let is_bounds = ["struct Limit", "struct Count"]
        .iter()
        .any(|name| expected.contains(name));
    is_bounds.then(|| number.to_owned())
}

/// The number below zero where something is counted.
fn below_zero(reason: &str) -> Option<String> {
    let (digits, _) = reason
        .strip_prefix("invalid value: integer `-")?
        .split_once('`')?;
    Some(format!("-{digits}"))
}
