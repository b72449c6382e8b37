//! The entries in the text of a file: one JSON document or many, in lines, printed over several lines, or in an
//! array. Each is an entry, or an entry with what is known beside it.

mod answers;
mod error;
mod unreadable;
mod values;

pub use answers::unknown_answer;
pub(crate) use answers::wrong_answer;
pub use error::EntryFileError;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::{DeskRecords, Entry, Money};

/// One entry of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryInFile {
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The entry.
    pub entry: Entry,
    /// When it arrived; none where the file does not say.
    pub received: Option<DateTime<Utc>>,
    /// What was paid for it, in the currency of the call; none where the file does not say.
    pub paid: Option<Money>,
    /// What a desk recorded of it beside a payment, such as that its fee is waived; none where the file does not say.
    pub desk_records: Option<DeskRecords>,
}

/// An entry with what is known beside it: `{"entry": {…}, "received": "2026-01-29T12:00:00Z", "paid": "115.00"}`, or in the
/// place of a payment `"desk_records": {"fee_waiver": {"by": "…", "reason": "…"}}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WithCircumstances {
    entry: Entry,
    #[serde(default)]
    received: Option<DateTime<Utc>>,
    #[serde(default)]
    paid: Option<Money>,
    #[serde(default)]
    desk_records: Option<DeskRecords>,
}

/// The entries of a text, in their order. What cannot be read ends them where it is no JSON.
pub fn entries_in(text: &str) -> impl Iterator<Item = Result<EntryInFile, EntryFileError>> {
    values::Values::of(text).map(|value| value.and_then(|(line, text)| entry_of(text, line)))
}

fn entry_of(text: &str, line: usize) -> Result<EntryInFile, EntryFileError> {
    let WithCircumstances {
        entry,
        received,
        paid,
        desk_records,
    } = if has_circumstances(text) {
        parse(text, line)?
    } else {
        WithCircumstances {
            entry: parse(text, line)?,
            received: None,
            paid: None,
            desk_records: None,
        }
    };
    Ok(EntryInFile {
        line,
        entry,
        received,
        paid,
        desk_records,
    })
}

/// Whether a value has an entry in it, which no entry has.
fn has_circumstances(text: &str) -> bool {
    /// The one key that tells them apart.
    #[derive(Deserialize)]
    struct Within {
        #[serde(rename = "entry")]
        _entry: serde::de::IgnoredAny,
    }
    serde_json::from_str::<Within>(text).is_ok()
}

/// The one entry that a JSON text is; `line` is where it begins in its file.
pub(crate) fn entry_in(text: &str, line: usize) -> Result<Entry, EntryFileError> {
    parse(text, line)
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str, line: usize) -> Result<T, EntryFileError> {
    let mut json = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut json)
        .map_err(|error| unreadable::error(text, line, &error))
}

#[cfg(test)]
mod tests;
