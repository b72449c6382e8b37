//! Whether the words around a number make it the most or the least: "up to three", "2,000 words or less", « au moins 5 ».

use super::facts::Bound;
use crate::Statement;

/// What a number is by its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    Most,
    Least,
}

impl Direction {
    /// Its name in the message.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Most => "most",
            Self::Least => "least",
        }
    }

    pub(super) fn is_of(self, bound: Bound) -> bool {
        match bound {
            Bound::AtMost(_) | Bound::LessThan(_) => self == Self::Most,
            Bound::AtLeast(_) | Bound::MoreThan(_) => self == Self::Least,
        }
    }
}

/// Words right before a number. "Over" and "less than" are not among them: they may say what is not accepted.
const BEFORE: [(&str, Direction); 17] = [
    ("at most", Direction::Most),
    ("up to", Direction::Most),
    ("no more than", Direction::Most),
    ("not more than", Direction::Most),
    ("no longer than", Direction::Most),
    ("maximum", Direction::Most),
    ("maximum of", Direction::Most),
    ("au plus", Direction::Most),
    ("au maximum", Direction::Most),
    ("maximum de", Direction::Most),
    ("pas plus de", Direction::Most),
    ("at least", Direction::Least),
    ("no fewer than", Direction::Least),
    ("no less than", Direction::Least),
    ("minimum of", Direction::Least),
    ("au moins", Direction::Least),
    ("minimum de", Direction::Least),
];

/// Words right after what is counted.
const AFTER: [(&str, Direction); 16] = [
    ("or less", Direction::Most),
    ("or fewer", Direction::Most),
    ("or younger", Direction::Most),
    ("of age or younger", Direction::Most),
    ("old or younger", Direction::Most),
    ("or shorter", Direction::Most),
    ("maximum", Direction::Most),
    ("at most", Direction::Most),
    ("ou moins", Direction::Most),
    ("au plus", Direction::Most),
    ("au maximum", Direction::Most),
    ("or more", Direction::Least),
    ("or older", Direction::Least),
    ("minimum", Direction::Least),
    ("ou plus", Direction::Least),
    ("au moins", Direction::Least),
];

/// What the words around a statement make of its number; none where they say neither or both.
pub(super) fn of(text: &str, statement: &Statement) -> Option<Direction> {
    let before = words(&text[..statement.at.start]);
    let after = words(&text[statement.at.start..]);
    let inside = words(&text[statement.at.clone()]).len();
    let is_before = |phrase: &str| before.ends_with(&words(phrase));
    // The span of a statement may end before or after these words.
    let is_after = |phrase: &str| {
        let phrase = words(phrase);
        let from = inside.saturating_sub(phrase.len());
        (from..=inside).any(|at| {
            after
                .get(at..)
                .is_some_and(|rest| rest.starts_with(&phrase))
        })
    };
    let found = BEFORE
        .iter()
        .filter(|(phrase, _)| is_before(phrase))
        .chain(AFTER.iter().filter(|(phrase, _)| is_after(phrase)))
        .map(|(_, direction)| *direction);
    let mut found: Vec<Direction> = found.collect();
    found.dedup();
    match found.as_slice() {
        [direction] => Some(*direction),
        _ => None,
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
