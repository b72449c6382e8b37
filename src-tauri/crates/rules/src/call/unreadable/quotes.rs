//! Typographic quotes, which TOML does not know, and straight ones and backslashes within words.

use crate::call::Flaw;

const CURLY: [char; 8] = ['“', '”', '„', '‘', '’', '«', '»', '‟'];

/// Whether a line has printed quotes where straight ones belong. `rest` is the text from the place of the error on:
/// printed quotes between straight ones are part of the words, and right.
pub(super) fn curly(line: &str, rest: &str, reason: &str) -> bool {
    if !line.contains(CURLY) {
        return false;
    }
    // A value, or one of a list, that begins with a printed quote.
    let begins = rest
        .trim_start_matches(['[', '{', ' ', ','])
        .starts_with(CURLY);
    let value = line.split_once('=').map_or("", |(_, value)| value);
    let begins = begins || value.trim_start().starts_with(CURLY);
    // One that begins with a straight quote and ends with a printed one never ends.
    begins || reason.contains("basic string") || reason.contains("literal string")
}

/// Whether words on a line begin with a straight quote and end with a printed one, or the other way round.
pub(super) fn half_printed(line: &str) -> bool {
    line.contains(CURLY) && line.matches('"').count() % 2 == 1
}

/// A quote that ends its words before their end, or a backslash that is no part of an escape.
pub(super) fn within(line: &str, reason: &str) -> Option<Flaw> {
    let is_about = |beginning: &str| reason.starts_with(beginning);
    if is_about("missing escaped value") || reason.contains("unicode hexadecimal value") {
        return Some(Flaw::Backslash);
    }
    // A backslash before the closing quote makes it a part of the words, so that they never end.
    if is_about("invalid basic string") && line.trim_end().ends_with("\\\"") {
        return Some(Flaw::Backslash);
    }
    if !is_about("unexpected key or value") && !is_about("missing comma between") {
        return None;
    }
    let quote = ends_early(line)?;
    Some(Flaw::QuoteWithin {
        is_single: quote == '\'',
    })
}

/// The quote after which the words of a line continue, and which stands there once more.
fn ends_early(line: &str) -> Option<char> {
    if line.contains("\"\"\"") || line.contains("'''") {
        return None;
    }
    let mut rest = line;
    while let Some(open) = rest.find(['"', '\'']) {
        let quote = if rest[open..].starts_with('"') {
            '"'
        } else {
            '\''
        };
        let words = &rest[open + 1..];
        let close = closing(words, quote)?;
        rest = &words[close + 1..];
        let continues = rest.trim_start().starts_with(char::is_alphanumeric);
        if continues && rest.contains(quote) {
            return Some(quote);
        }
    }
    None
}

/// Where words end that began with a quote.
fn closing(words: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    words.char_indices().find_map(|(at, letter)| {
        let ends = letter == quote && !escaped;
        escaped = quote == '"' && letter == '\\' && !escaped;
        ends.then_some(at)
    })
}
