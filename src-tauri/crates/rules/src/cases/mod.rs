//! A table of cases beside a call: entries, and what the call must say of each. Whoever writes a call tries it with one.

mod case;
mod change;
mod problem;
mod reading;

pub use case::{Case, Revision};
pub use reading::{Cases, CasesError};

use std::collections::BTreeMap;

/// What differs from another entry, by path: `pieces.0.published = "2020-12-31"`.
pub type Changes = BTreeMap<String, toml::Value>;

use serde_json::{Value, json};

use crate::{Entry, Message};

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
    let mut document = plain();
    for each in changes {
        change::apply(&mut document, each)?;
    }
    let entry: Entry =
        serde_json::from_value(document).map_err(|error| problem::no_entry(error.to_string()))?;
    match entry.shape_errors().first() {
        None => Ok(entry),
        Some(error) => Err(problem::no_entry(error.field.clone())),
    }
}
