//! What is random, replaced.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

/// Fields that differ from season to season: a new key's fingerprint, sizes of what is encrypted or compressed, the
/// time that the mailbox gave a file, and how far its clock is ahead of a session's that stands still.
const RANDOM: &[&str] = &["ahead_seconds", "bytes", "claimed_at", "fingerprint"];

/// The value with everything random in it replaced: ids, hashes and keys by a mark, and the folder by its name.
pub(crate) fn of(value: &Value, folder: &Path) -> Value {
    let folder = folder.display().to_string();
    replaced(value, &folder)
}

fn replaced(value: &Value, folder: &str) -> Value {
    match value {
        Value::String(text) => Value::String(text_of(text, folder)),
        Value::Array(items) => items.iter().map(|it| replaced(it, folder)).collect(),
        Value::Object(fields) => {
            // An id may be a key, and sorts differently each time.
            let fields: BTreeMap<String, Value> = fields
                .iter()
                .map(|(name, it)| {
                    let it = if RANDOM.contains(&name.as_str()) {
                        Value::Null
                    } else {
                        replaced(it, folder)
                    };
                    (text_of(name, folder), it)
                })
                .collect();
            Value::Object(fields.into_iter().collect())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
    }
}

/// The text with every id, hash, fingerprint and key in it replaced by a mark.
fn text_of(text: &str, folder: &str) -> String {
    let text = text.replace(folder, "FOLDER");
    let mut shown = String::new();
    let mut token = String::new();
    for letter in text.chars().chain(['\0']) {
        if letter.is_ascii_alphanumeric() || letter == '-' {
            token.push(letter);
            continue;
        }
        shown.push_str(if is_random(&token) { "~" } else { &token });
        token.clear();
        if letter != '\0' {
            shown.push(letter);
        }
    }
    shown
}

/// Whether this is an id, a hash, a fingerprint or a key: long, and of hexadecimal digits or of groups.
fn is_random(token: &str) -> bool {
    let groups = token.split('-').count();
    let is_coded = |it: u8| it.is_ascii_hexdigit() || it.is_ascii_uppercase() || it == b'-';
    (token.len() >= 12 && groups == 1 || token.len() >= 30 && groups >= 4)
        && token.bytes().all(is_coded)
}

/// The first place where two values differ, with what is there.
pub(crate) fn difference(one: &Value, other: &Value) -> Option<String> {
    let within = |name: &str, it: &Value| {
        difference(it, other.get(name)?).map(|found| format!("{name}.{found}"))
    };
    match (one, other) {
        _ if one == other => None,
        (Value::Object(fields), Value::Object(others)) if fields.keys().eq(others.keys()) => {
            fields.iter().find_map(|(name, it)| within(name, it))
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            let pairs = items.iter().zip(others);
            pairs.enumerate().find_map(|(place, (it, other))| {
                difference(it, other).map(|found| format!("{place}.{found}"))
            })
        }
        _ => Some(format!(" {one} / {other}")),
    }
}
