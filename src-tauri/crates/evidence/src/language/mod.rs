//! Telling the language of a text.

/// Codes of languages.
mod codes;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use codes::two_letters;

/// A passage has at least so many bytes: enough for its trigrams to tell a language.
const SHORTEST_PASSAGE: usize = 120;

/// A passage ends with a line where one ends before so many bytes, so that a quotation in another
/// language does not colour the rest.
const LONGEST_PASSAGE: usize = 900;

/// A text with fewer letters tells too little: a headline of four words is often taken for Catalan.
const FEWEST_LETTERS: usize = 120;

/// So much of the text, by its bytes and how sure each passage is, must speak for one language.
const LEAST_CONFIDENCE: f64 = 0.75;

/// So many bytes are looked at. The language of a piece shows in its first pages.
const MOST_BYTES: usize = 100_000;

/// A language that a part of a text is in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    /// Its code, as that of the whole.
    pub language: String,
    /// The share of the text that is in it, above 0 and up to 1, by letters.
    pub share: f64,
}

/// What was told of a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Told {
    /// The code of the one language it is in, and how sure that is; `None` where it is unknown or in several.
    pub(crate) language: Option<(String, f64)>,
    /// The languages of its parts, the longest first.
    pub(crate) parts: Vec<Spoken>,
}

/// Tells the language of a text; `None` for a short one, and for one that is in two languages.
///
/// The text is cut into passages and each is told by itself, for a text told as a whole is taken with
/// full confidence for one of its two languages.
pub(crate) fn tell(text: &str) -> Told {
    let language = one(text).map(|(code, sure)| (code.to_owned(), sure));
    Told {
        language,
        parts: Vec::new(),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a text is far shorter than 2^53 bytes"
)]
fn one(text: &str) -> Option<(&'static str, f64)> {
    let text = &text[..text.floor_char_boundary(MOST_BYTES)];
    if text.chars().filter(|c| c.is_alphabetic()).count() < FEWEST_LETTERS {
        return None;
    }
    let mut spoken = BTreeMap::<&str, f64>::new();
    for passage in passages(text) {
        if let Some(told) = whatlang::detect(passage) {
            let code = two_letters(told.lang());
            *spoken.entry(code).or_default() += passage.len() as f64 * told.confidence();
        }
    }
    let (code, most) = spoken
        .into_iter()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let confidence = most / text.len() as f64;
    (confidence >= LEAST_CONFIDENCE).then_some((code, confidence))
}

/// Cuts a text into passages, at the ends of lines where it can; a short rest belongs to the last.
fn passages(text: &str) -> Vec<&str> {
    let mut passages = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_passage(rest).filter(|end| rest.len() - end >= SHORTEST_PASSAGE) {
        let (passage, after) = rest.split_at(end);
        passages.push(passage);
        rest = after;
    }
    passages.push(rest);
    passages
}

/// Where the first passage of a text ends; `None` where it is all one.
fn end_of_passage(text: &str) -> Option<usize> {
    let from = text.ceil_char_boundary(SHORTEST_PASSAGE);
    let to = text.floor_char_boundary(LONGEST_PASSAGE);
    let line = text
        .get(from..to)
        .and_then(|middle| middle.find('\n'))
        .map(|at| from + at);
    line.or_else(|| text[to..].find(char::is_whitespace).map(|at| to + at))
}
