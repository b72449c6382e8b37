//! Small things about texts of pages.

use dom_query::Document;

/// A text with single spaces, and without letters that are not seen.
pub(super) fn squeezed(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if word.is_ascii() {
            if !squeezed.is_empty() {
                squeezed.push(' ');
            }
            squeezed.push_str(word);
            continue;
        }
        let seen = word
            .chars()
            .filter(|c| !matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}'));
        let before = squeezed.len();
        if before > 0 {
            squeezed.push(' ');
        }
        let with_space = squeezed.len();
        squeezed.extend(seen);
        if squeezed.len() == with_space {
            squeezed.truncate(before);
        }
    }
    squeezed
}

/// The words of a text in lower case, without marks.
pub(super) fn bare_words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How much of the words of the shorter of two titles the other has too, 0 to 1.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
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

/// A text that was escaped for HTML once more than it should have been.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    squeezed(&Document::fragment(text).root().text())
}
