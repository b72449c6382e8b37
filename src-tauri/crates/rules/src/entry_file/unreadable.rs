//! What the parser of JSON said, as an error with a code.

use serde_json::Value;

use super::EntryFileError;
use crate::call::{between_backquotes, nearest};

/// The most characters of a value that a message shows.
const SHOWN: usize = 60;

/// Why the value `text`, which begins on `line`, is no entry.
pub(super) fn error(
    text: &str,
    line: usize,
    error: &serde_path_to_error::Error<serde_json::Error>,
) -> EntryFileError {
    let inner = error.inner();
    let line = line + inner.line().max(1) - 1;
    if !inner.is_data() {
        return EntryFileError::NotJson { line };
    }
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    let reason = inner.to_string();
    let mut names = between_backquotes(&reason);
    let name = names.next().unwrap_or_default();
    let known: Vec<&str> = names.collect();
    let below = |name: &str| match path.as_str() {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    };
    // Of some errors the path already ends in the field itself.
    let ending_in = |name: &str| {
        if path.ends_with(name) {
            path.clone()
        } else {
            below(name)
        }
    };
    if reason.starts_with("missing field ") {
        let field = below(name);
        return EntryFileError::MissingField { line, field };
    }
    if reason.starts_with("unknown field ") {
        return EntryFileError::UnknownField {
            line,
            nearest: nearest(name, known.iter().copied()),
            field: ending_in(name),
            known: known.join(", "),
        };
    }
    if reason.starts_with("duplicate field ") {
        let field = ending_in(name);
        return EntryFileError::FieldTwice { line, field };
    }
    if reason.starts_with("unknown variant ") {
        return EntryFileError::UnknownWord {
            line,
            field: path,
            text: name.to_owned(),
            known: known.join(", "),
        };
    }
    EntryFileError::WrongValue {
        line,
        text: shown(text, error.path()),
        wanted: wanted(&reason, &path),
        field: path,
    }
}

/// What belongs at a path: the key of a variant of the message.
fn wanted(reason: &str, path: &str) -> &'static str {
    let is_at = |names: &[&str]| {
        let mut parts = path
            .split(['.', '[', ']'])
            .rev()
            .filter(|part| !part.is_empty());
        let last = parts.find(|part| part.parse::<usize>().is_err());
        last.is_some_and(|last| names.contains(&last))
    };
    let expected = reason
        .split_once("expected ")
        .map_or("", |(_, after)| after);
    let is_expected = |beginnings: &[&str]| beginnings.iter().any(|it| expected.starts_with(it));
    if path.contains("answers.") {
        "answer"
    } else if is_expected(&["a sequence", "a list"]) {
        "list"
    } else if is_at(&[
        "countries",
        "citizen_of",
        "works_in",
        "resident_of",
        "visa_of",
    ]) {
        "country"
    } else if is_at(&["languages", "subtitles", "language"]) {
        "language"
    } else if is_at(&["published"]) {
        "date"
    } else if is_at(&["received", "closes"]) {
        "instant"
    } else if is_at(&["paid"]) {
        "amount"
    } else if is_expected(&["u32", "u64", "usize"]) {
        "number"
    } else if is_expected(&["a boolean"]) {
        "yes-no"
    } else if is_expected(&["a string", "string"]) {
        "text"
    } else if is_expected(&["struct", "a map"]) {
        "object"
    } else {
        "other"
    }
}

/// The value at a path, as a message shows it.
fn shown(text: &str, path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let whole: Value = serde_json::from_str(text).unwrap_or_default();
    let at_path = path
        .iter()
        .try_fold(&whole, |value, segment| match segment {
            Segment::Seq { index } => value.get(index),
            Segment::Map { key } => value.get(key),
            Segment::Enum { .. } | Segment::Unknown => None,
        });
    let text = match at_path {
        Some(Value::String(text)) => text.clone(),
        Some(value) => value.to_string(),
        None => String::new(),
    };
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
