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
/// Files inside of files.
mod containers;
/// Documents of word processors, prints and subtitles.
mod documents;
/// Texts and pages that declare no encoding.
mod encodings;
/// Files made for these tests.
mod files;
/// Telling text from everything else.
mod kinds;
/// Headers that lie, and files that end too soon.
mod lying;
/// The corpus of pages, held to what its README promises.
mod page_corpus;
/// Days of pages.
mod page_dates;
/// Titles and bylines of pages.
mod page_names;
/// What single places of a page say.
mod pages;
/// Pages made to do harm.
mod pages_hostile;
/// What pictures say.
mod pictures;
/// Running times and tags.
mod recordings;
/// What a sanitized copy is.
mod sanitized;
/// Pages saved with what belongs to them.
mod saved;
/// What `awards read` prints.
mod shape;
/// Texts that are similar.
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
