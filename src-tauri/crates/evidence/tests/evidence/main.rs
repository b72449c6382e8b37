//! Evidence through its public face: texts written for these tests, and any bytes at all.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod any_bytes;
mod clean;
/// Files inside of files.
mod containers;
/// Covers and attached files.
mod covers;
/// Documents of word processors, prints and subtitles.
mod documents;
mod encodings;
mod files;
/// Text that is not shown.
mod hidden_text;
mod kinds;
mod lying;
mod page_corpus;
mod page_dates;
/// The days that newsrooms around the world print.
mod page_days_of_newsrooms;
mod page_names;
mod pages;
mod pages_hostile;
mod pictures;
mod recordings;
/// What a sanitized copy is.
mod sanitized;
mod saved;
mod shape;
mod similarity;
/// Which tracks of a film play.
mod tracks;

#[path = "../corpus/measured.rs"]
mod measured;

use evidence::{Evidence, InputFile};

/// What is read from bytes of which only a name is known.
fn read(bytes: &[u8], name: &str) -> Evidence {
    evidence::read_bytes(bytes, &InputFile::named(name)).evidence
}

/// A report in English, of three paragraphs.
const ENGLISH: &str = include_str!("../../../language/tests/texts/english.txt");
/// The same report in French.
const FRENCH: &str = include_str!("../../../language/tests/texts/french.txt");
