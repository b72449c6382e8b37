//! What files hold, shown as trees, tables and cues.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Documents and pages as trees.
mod articles;
/// Captions and tables.
mod data;
/// Files that were made to harm.
mod hostile;

use std::io::{Cursor, Write};

use readers::article::{Article, Block, Span};
use readers::{FileContent, InputFile, ReadError};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn content(bytes: &[u8], name: &str) -> Result<FileContent, ReadError> {
    let content = readers::content(bytes, &InputFile::named(name));
    if let Ok(content) = &content {
        assert!(content.is_within_bounds(), "{name}");
    }
    content
}

fn article(bytes: &[u8]) -> Article {
    match content(bytes, "a") {
        Ok(FileContent::Article { article }) => article,
        other => panic!("no article: {other:?}"),
    }
}

/// An archive of these parts.
fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A file of the corpus of `evidence`.
fn corpus(name: &str) -> Vec<u8> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/corpus");
    std::fs::read(folder.join(name)).unwrap()
}

/// The words of spans, without the marks of notes.
fn words(spans: &[Span]) -> String {
    let words = spans.iter().filter(|span| span.note.is_none());
    words.map(|span| span.text.as_str()).collect()
}

/// The words of blocks, one line each, without those of notes.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { spans, .. } | Block::Paragraph { spans } => all.push(words(spans)),
            Block::Quote { blocks } => all.extend(lines(blocks)),
            Block::List { items, .. } => all.extend(items.iter().flat_map(|item| lines(item))),
            Block::Table { rows } => {
                all.extend(rows.iter().flatten().map(|cell| words(&cell.spans)));
            }
            Block::Picture { caption, .. } => all.push(words(caption)),
            Block::Preformatted { text } => all.push(text.clone()),
            Block::Rule {} | Block::Footnotes { .. } => {}
        }
    }
    all
}
