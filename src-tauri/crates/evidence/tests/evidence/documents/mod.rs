//! Documents made by real tools, hostile ones made here, and copies without leaks.

mod changed;
mod copies;
mod hostile;
/// Prints made for these tests.
mod pdf;
mod printed;
mod set;
mod spoken;
mod written;

use std::io::{Cursor, Write};

use evidence::{Evidence, Fact, InputFile, LeakKind, Reading};
pub(crate) use pdf::pdf;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file of the corpus.
fn corpus(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/documents");
    std::fs::read(format!("{folder}/{name}")).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// What is read from a file of the corpus.
fn reading(name: &str) -> Reading {
    evidence::read_bytes(&corpus(name), &InputFile::named(name))
}

/// What a file claims of a fact, each value once.
fn claimed(found: &Evidence, fact: Fact) -> Vec<&str> {
    let claims = found.claims.iter().filter(|claim| claim.fact == fact);
    let mut values: Vec<_> = claims.map(|claim| claim.value.as_str()).collect();
    values.dedup();
    values
}

/// What a file gives away, in order.
fn given(found: &Evidence) -> Vec<(LeakKind, &str, &str)> {
    let leaks = found.leaks.iter();
    let mut given: Vec<_> = leaks
        .map(|leak| (leak.kind, leak.value.as_str(), leak.place.as_str()))
        .collect();
    given.sort_unstable();
    given
}

/// An archive of parts.
pub(crate) fn archive<'a>(parts: impl IntoIterator<Item = (&'a str, Vec<u8>)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A document of Word with this for its body.
pub(crate) fn word(body: &str) -> Vec<u8> {
    archive([("word/document.xml", body.as_bytes().to_vec())])
}
