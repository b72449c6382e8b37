//! Refuses ids that a case, a condition or a list of columns could not name: with spaces, capitals, accents or nothing in them.

use toml_edit::InlineTable;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Call, CallError, IdError, location, tree};

/// Fails for the first id of a call that none can be, with its place in the text.
pub(super) fn refuse(text: &str, call: &Call) -> Result<(), CallError> {
    match find("", "", "", &call.tree()) {
        None => Ok(()),
        Some(error) => Err(location::located(text, error.into())),
    }
}

/// The first such id at or below a table. `of` is what its own id names, and `place` its path, both as people read them;
/// `numbered` is the path with the numbers of tables in place of their ids, which may be the ones that are wrong.
fn find(of: &str, place: &str, numbered: &str, table: &InlineTable) -> Option<IdError> {
    table.iter().find_map(|(key, value)| {
        if key == "id" {
            return wrong(of, numbered, value.as_str()?);
        }
        let (of, numbered) = (tree::join(place, key), tree::join(numbered, key));
        if let Some(inner) = value.as_inline_table() {
            return find(&of, &of, &numbered, inner);
        }
        let tables = tree::tables(value).unwrap_or_default();
        tables.into_iter().enumerate().find_map(|(index, table)| {
            let place = tree::join(&of, &tree::key_of(table, index));
            let numbered = tree::join(&numbered, &(index + 1).to_string());
            find(&of, &place, &numbered, table)
        })
    })
}

/// What is wrong with an id, if anything. `of` is what it names: `programme`, `category`, `question.kind.option`.
fn wrong(of: &str, numbered: &str, id: &str) -> Option<IdError> {
    // A list is named after what is in it, such as EU; a programme and an edition stand in no rule.
    let is_free = matches!(of, "programme" | "edition" | "list");
    let is_right = if is_free { is_name(id) } else { is_id(id) };
    if is_right {
        return None;
    }
    Some(IdError {
        field: of.to_owned(),
        id: id.to_owned(),
        nearest: nearest_id(id),
        is_free,
        place: tree::join(numbered, "id"),
    })
}

/// Whether a text is small letters, digits and hyphens, and begins with no hyphen.
fn is_id(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && !text.starts_with('-') && text.bytes().all(is_part)
}

/// The same with capitals, and with points and spaces within it.
fn is_name(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b' ');
    let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = text.as_bytes();
    is_end(bytes.first()) && is_end(bytes.last()) && text.bytes().all(is_part)
}

/// The id that is most like a text: « Œuvre d’été » is `oeuvre-d-ete`. Empty where nothing of it is left.
fn nearest_id(text: &str) -> String {
    let text = text.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    let letters = text.nfd().filter(|&letter| !is_combining_mark(letter));
    let parted: String = letters
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                ' '
            }
        })
        .collect();
    let parts: Vec<&str> = parted.split_whitespace().collect();
    parts.join("-")
}
