//! Telling the language of a text.

use std::collections::BTreeMap;

use crate::codes::two_letters;

/// A passage has about so many bytes: enough for its trigrams to tell a language, and few enough that a
/// quotation in another language does not colour the rest.
const PASSAGE: usize = 600;

/// A text with fewer letters tells too little: a headline of four words is often taken for Catalan.
const FEWEST_LETTERS: usize = 120;

/// So much of the text, by its bytes and how sure each passage is, must speak for one language.
const LEAST_CONFIDENCE: f64 = 0.75;

/// The first so many passages are looked at. The language of a piece shows in its first pages.
const MOST_PASSAGES: usize = 200;

/// A language, and how sure it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told {
    /// Its code, of two letters where it has one.
    pub(crate) code: &'static str,
    /// The share of the text that speaks for it, each passage weighed by how sure it is.
    pub(crate) confidence: f64,
}

/// Tells the language of a text; `None` for a short one, and for one that is in two languages.
///
/// The text is cut into passages and each is told by itself, for a text told as a whole is taken with
/// full confidence for one of its two languages.
#[expect(
    clippy::cast_precision_loss,
    reason = "a text is far shorter than 2^53 bytes"
)]
pub(crate) fn tell(text: &str) -> Option<Told> {
    if text
        .chars()
        .filter(|c| c.is_alphabetic())
        .take(FEWEST_LETTERS)
        .count()
        < FEWEST_LETTERS
    {
        return None;
    }
    let mut spoken = BTreeMap::<&str, f64>::new();
    let mut whole = 0.0;
    for passage in passages(text).into_iter().take(MOST_PASSAGES) {
        let length = passage.len() as f64;
        whole += length;
        if let Some(told) = whatlang::detect(passage) {
            *spoken.entry(two_letters(told.lang())).or_default() += length * told.confidence();
        }
    }
    let (code, most) = spoken
        .into_iter()
        .max_by(|one, other| one.1.total_cmp(&other.1))?;
    let confidence = most / whole;
    (confidence >= LEAST_CONFIDENCE).then_some(Told { code, confidence })
}

/// Cuts a text after spaces into passages of about [`PASSAGE`] bytes; what is left at the end belongs to
/// the last.
fn passages(text: &str) -> Vec<&str> {
    let mut passages = Vec::new();
    let mut rest = text;
    while rest.len() >= 2 * PASSAGE
        && let Some(end) = space_from(rest, PASSAGE)
    {
        let (passage, after) = rest.split_at(end);
        passages.push(passage);
        rest = after;
    }
    passages.push(rest);
    passages
}

/// Where the first space at or after a byte begins.
fn space_from(text: &str, byte: usize) -> Option<usize> {
    let from = text.ceil_char_boundary(byte);
    text[from..]
        .find(char::is_whitespace)
        .map(|space| from + space)
}
