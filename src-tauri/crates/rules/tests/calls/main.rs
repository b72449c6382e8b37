//! Real calls, each checked against entries whose expected findings were written from the words of its rules.
//!
//! `tests/calls/<call>.toml` is the call, `tests/calls/<call>.cases.toml` what is expected of it: its advice, its
//! deadlines in UTC, and entries. Each case says which rows of the table of rule kinds it proves
//! (`docs/rules-of-the-field.md`, which `AWARDS_WRITE_ROWS=1` writes).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod guide;
mod properties;
mod rows;

use std::path::{Path, PathBuf};

use rules::cases::{self, Cases};
use rules::{Call, Entry};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/calls")
}

/// Every real call with what is expected of it, in the order of their names.
fn all() -> Vec<(String, Call, Cases)> {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .filter_map(|item| {
            let name = item.unwrap().file_name().into_string().unwrap();
            name.strip_suffix(".cases.toml").map(str::to_owned)
        })
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let text = read(&format!("{name}.toml"));
            let call = Call::from_toml(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let expected = read(&format!("{name}.cases.toml"));
            let expected =
                Cases::from_toml(&expected).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, call, expected)
        })
        .collect()
}

/// The entry of a case.
fn entry(changes: &[&cases::Changes]) -> Entry {
    cases::entry(changes).unwrap_or_else(|why| panic!("{why:?}"))
}

fn read(file: &str) -> String {
    std::fs::read_to_string(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

#[test]
fn every_call_has_cases_and_a_source() {
    let calls = std::fs::read_dir(folder()).unwrap().filter(|item| {
        let name = item.as_ref().unwrap().file_name().into_string().unwrap();
        name.strip_suffix(".toml")
            .is_some_and(|name| !name.contains('.'))
    });
    let all = all();
    assert_eq!(calls.count(), all.len());
    assert!(all.len() >= 19, "{} calls", all.len());
    for (name, call, _) in &all {
        assert!(!call.edition.sources.is_empty(), "{name} names no source");
        for source in &call.edition.sources {
            assert!(source.starts_with("http"), "{name}: {source}");
        }
    }
}

#[test]
fn every_call_is_advised_and_closes_as_its_words_deserve() {
    for (name, call, mut expected) in all() {
        // A real call says of each piece of advice that it is meant.
        expected.advice.get_or_insert_default();
        assert!(expected.has_deadlines(), "{name} expects no deadline");
        let problems = expected.problems_of_call(&call);
        assert!(problems.is_empty(), "{name}: {problems:#?}");
    }
}

#[test]
fn every_call_is_written_so_that_it_is_read_again() {
    for (name, call, _) in all() {
        let again = Call::from_toml(&call.to_toml());
        assert_eq!(again.as_ref(), Ok(&call), "{name}");
    }
}

#[test]
fn every_case_has_the_findings_that_the_words_of_its_rules_ask_for() {
    let mut count = 0;
    let mut wrong = Vec::new();
    for (name, call, expected) in all() {
        for case in &expected.case {
            count += 1;
            if let Some(why) = expected.problem_of(case, &call) {
                wrong.push(format!("{name}: {}: {why:?}", case.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 250, "{count} cases");
}
