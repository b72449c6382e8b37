//! The plain entry that every case starts from.

use std::collections::BTreeMap;

use rules::Entry;
use serde_json::{Value, json};

use crate::change::change;

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

/// An entry after changes, each list of them on top of the one before.
pub(crate) fn entry(changes: &[&BTreeMap<String, toml::Value>]) -> Entry {
    let mut document = plain();
    for each in changes {
        change(&mut document, each);
    }
    let entry: Entry = serde_json::from_value(document).expect("an entry");
    let wrong = entry.shape_errors();
    assert!(wrong.is_empty(), "{wrong:?}");
    entry
}
