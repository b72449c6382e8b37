//! Evidence through its public face: texts written for these tests, and any bytes at all.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Whatever the bytes, an answer.
mod any_bytes;
/// Taking off what gives away more than the work.
mod clean;
/// Files made for these tests.
mod corpus;
/// Telling text from everything else.
mod kinds;
/// Telling languages.
mod languages;
/// Headers that lie, and files that end too soon.
mod lying;
/// What pictures say.
mod pictures;
/// Running times and tags.
mod recordings;
/// What `awards read` prints.
mod shape;

use evidence::{Evidence, Handed};

/// What is read from bytes of which only a name is known.
fn read(bytes: &[u8], name: &str) -> Evidence {
    evidence::read_bytes(bytes, &Handed::named(name)).evidence
}

/// A report in English, of three paragraphs.
const ENGLISH: &str = include_str!("texts/english.txt");
/// The same report in French.
const FRENCH: &str = include_str!("texts/french.txt");
