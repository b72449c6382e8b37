//! Functions on texts of pages.

use super::tree;

/// A longer text was not escaped twice by a template.
const LONGEST_ESCAPED: usize = 64 * 1024;

/// Whether a word begins with a capital letter, or is of a script that has none.
pub(super) fn begins_as_name(word: &str) -> bool {
    word.chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| !c.is_lowercase())
}

/// At most this many bytes of the beginning of a text.
pub(super) fn beginning_of(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

/// At most this many bytes of the end of a text.
pub(super) fn end_of(text: &str, limit: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(limit))..]
}

/// A text with single spaces, and without letters that are not seen.
pub(super) fn collapse_spaces(text: &str) -> String {
    let mut collapse_spaces = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if word.is_ascii() {
            if !collapse_spaces.is_empty() {
                collapse_spaces.push(' ');
            }
            collapse_spaces.push_str(word);
            continue;
        }
        let visible_chars = word
            .chars()
            .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}'));
        let length_before = collapse_spaces.len();
        if length_before > 0 {
            collapse_spaces.push(' ');
        }
        let with_space = collapse_spaces.len();
        collapse_spaces.extend(visible_chars);
        if collapse_spaces.len() == with_space {
            collapse_spaces.truncate(length_before);
        }
    }
    collapse_spaces
}

/// The words of a text in lower case, without marks.
pub(super) fn bare_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How much of the words of the shorter of two titles the other has too, 0 to 1.
pub(super) fn similarity(one: &str, other: &str) -> f64 {
    let (one, other) = (bare_words(one), bare_words(other));
    let (shorter, longer) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    if shorter.is_empty() {
        return 0.0;
    }
    let shared = shorter.iter().filter(|word| longer.contains(word)).count();
    #[expect(clippy::cast_precision_loss, reason = "titles have few words")]
    let share = shared as f64 / shorter.len() as f64;
    share
}

/// At most this often was a text escaped for HTML more than it should have been.
const MOST_ESCAPES: usize = 3;

/// A text without the references to characters (`&amp;`, `&#39;`) that are left where a template escaped it twice; what
/// looks like a tag in it stays.
pub(super) fn with_characters(text: &str) -> String {
    let mut text = text.to_owned();
    for _ in 0..MOST_ESCAPES {
        if !has_reference(&text) || text.len() > LONGEST_ESCAPED {
            break;
        }
        let without_tags = text.replace('<', "&lt;");
        let Ok(document) = tree::parse(&without_tags) else {
            break;
        };
        let decoded = collapse_spaces(&document.root().text());
        if decoded == text {
            break;
        }
        text = decoded;
    }
    text
}

/// Whether a text has a reference to a character, with its semicolon.
fn has_reference(text: &str) -> bool {
    /// The longest name that titles have: `&CounterClockwiseContourIntegral;` is in none.
    const LONGEST: usize = 10;
    text.match_indices('&').any(|(at, _)| {
        let name = beginning_of(&text[at + 1..], LONGEST);
        name.split_once(';').is_some_and(|(name, _)| {
            !name.is_empty()
                && name
                    .trim_start_matches('#')
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric())
        })
    })
}

/// A text that was escaped for HTML once more than it should have been.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('&') || text.len() > LONGEST_ESCAPED {
        return text.to_owned();
    }
    // Its tags can nest as deep as those of a page.
    tree::parse(text).map_or_else(
        |_| text.to_owned(),
        |document| collapse_spaces(&document.root().text()),
    )
}
