//! Typographic quotes, which TOML does not know.

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
