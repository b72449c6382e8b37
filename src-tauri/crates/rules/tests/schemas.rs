//! The JSON Schemas of a call and of an entry and the reference of a call, made from the types and kept in `docs/`.
//!
//! `AWARDS_WRITE_SCHEMAS=1 cargo test -p rules --test schemas` writes them; without it, stale ones fail.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod reference;

use std::path::{Path, PathBuf};

use rules::{Call, Entry, calls};
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../docs")
        .join(name)
}

/// The schema of a type as its file holds it.
fn made<T: JsonSchema>() -> String {
    let mut text = serde_json::to_string_pretty(&schema_for!(T)).unwrap();
    text.push('\n');
    text
}

fn is_fresh(name: &str, made: &str) {
    let path = file(name);
    if std::env::var_os("AWARDS_WRITE_SCHEMAS").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{name} is stale: run with AWARDS_WRITE_SCHEMAS=1"
    );
}

#[test]
fn the_schemas_in_docs_are_those_of_the_types() {
    is_fresh("call.schema.json", &made::<Call>());
    is_fresh("entry.schema.json", &made::<Entry>());
    let mut begun = serde_json::to_string_pretty(&rules::form_defaults()).unwrap();
    begun.push('\n');
    is_fresh("call.beginnings.json", &begun);
}

#[test]
fn the_reference_in_docs_is_that_of_the_types() {
    is_fresh("call-reference.md", &reference::page());
}

fn call(text: &str) -> Value {
    let table: toml::Table = text.parse().unwrap();
    serde_json::to_value(table).unwrap()
}

#[test]
fn both_calls_fit_the_schema_and_a_broken_one_does_not() {
    let schema = serde_json::from_str(&made::<Call>()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for text in [calls::MEDIA_AWARDS_26, calls::MEDIA_AWARDS_30] {
        let problems: Vec<String> = validator
            .iter_errors(&call(text))
            .map(|error| error.to_string())
            .collect();
        assert!(problems.is_empty(), "{problems:#?}");
    }
    for (pointer, wrong) in [
        ("/version", json!("two")),
        ("/window/from", json!(2020)),
        ("/place/countries", json!("CA")),
        ("/category/0/words", json!({ "at_moost": 1 })),
        ("/required/fields", json!(["address"])),
    ] {
        let mut broken = call(calls::MEDIA_AWARDS_26);
        *broken.pointer_mut(pointer).unwrap() = wrong;
        assert!(!validator.is_valid(&broken), "{pointer}");
    }
}

#[test]
fn an_entry_fits_its_schema() {
    let schema = serde_json::from_str(&made::<Entry>()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let entry = json!({
        "category": "written-news",
        "title": "A title",
        "entered_by": {
            "role": "author",
            "name": "A Name",
            "contact": { "email": "author@example.invalid" },
        },
        "people": [{ "public_name": "A Name", "works_in": null }],
        "pieces": [{ "title": "A piece", "published": "2020-11/2020-12", "elements": ["text"] }],
    });
    assert!(validator.is_valid(&entry));
    assert!(serde_json::from_value::<Entry>(entry.clone()).is_ok());
    let mut broken = entry;
    broken["people"] = json!("A Name");
    assert!(!validator.is_valid(&broken));
}
