//! A table of cases beside a call: entries, and what the call must say of each. Whoever writes a call tries it with one.

mod case;
mod change;
mod error;
mod expected;
mod instant;
mod problem;
mod reading;

pub use case::{Case, Revision};
pub use error::CasesError;
pub use reading::Cases;

use std::collections::BTreeMap;

/// What differs from another entry, by path: `pieces.0.published = "2020-12-31"`.
pub type Changes = BTreeMap<String, toml::Value>;

use serde_json::{Value, json};

use crate::call::nearest;
use crate::{Call, Entry, Message};

/// One piece by one author, with a link and an address, and nothing else declared.
fn plain() -> Value {
    json!({
        "category": "",
        "title": "A work",
        "entered_by": {
            "role": "author",
            "name": "An Author",
            "contact": { "email": "author@example.invalid" },
        },
        "people": [{ "public_name": "An Author" }],
        "pieces": [{
            "title": "A work",
            "outlets": ["An outlet"],
            "url": "https://example.invalid/a-work",
        }],
    })
}

/// The plain entry after changes, each list of them on top of the one before. Fails where they make no entry, with what
/// is wrong.
pub fn entry(changes: &[&Changes]) -> Result<Entry, Message> {
    entry_on(changes, 1)
}

/// The same for a case that begins on `line`, which the error names.
fn entry_on(changes: &[&Changes], line: usize) -> Result<Entry, Message> {
    let mut document = plain();
    for each in changes {
        change::apply(&mut document, each)?;
    }
    // On one line, so that each error is on that of the case.
    let entry = crate::entry_file::entry_in(&document.to_string(), line)
        .map_err(|error| problem::no_entry(&error))?;
    match entry.shape_errors().into_iter().next() {
        None => Ok(entry),
        Some(error) => Err(problem::wrong_shape(error)),
    }
}

/// What is wrong with the entry that every case starts from, by itself; `line` is where it begins. A case may name the
/// category that it does not have.
fn problem_of_base(call: &Call, base: &Changes, line: usize) -> Option<Message> {
    let entry = match entry_on(&[base], line) {
        Ok(entry) => entry,
        Err(problem) => return Some(problem),
    };
    let category = &entry.category;
    if !category.is_empty() && call.category(category).is_none() {
        return Some(no_category(call, category));
    }
    crate::unknown_answer(call, &entry, line)
        .or_else(|| crate::entry_file::wrong_answer(call, &entry, line))
        .map(|error| problem::no_entry(&error))
}

/// What is wrong with the id of a category that the call does not have.
fn no_category(call: &Call, id: &str) -> Message {
    let ids = call.categories.iter().map(|category| category.id.as_str());
    problem::no_category(id, &nearest(id, ids))
}
