//! Lists as files: what a person opens is what the rows said.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Whole CSV files in both languages.
mod golden;
/// Cells that try to be formulas, or to break the file.
mod hostile;
/// JSON, read back.
mod json;
/// The page on how one entry was judged.
mod page;
/// The rows that the tests write.
mod sample;
/// A file appears whole or not at all.
mod whole;
/// Every heading exists in both languages.
mod words;
/// Workbooks, opened again.
mod workbook;

use std::ops::ControlFlow;
use std::path::Path;

use catalogue::Language;
use chrono::DateTime;
use lists::{Format, ListError, RenderContext, Row, to_file};

fn context(language: Language) -> RenderContext {
    RenderContext {
        language,
        zone: "America/Toronto".parse().unwrap(),
        made_at: DateTime::from_timestamp(1_611_700_000, 0).unwrap(),
    }
}

/// Writes rows without looking at the progress.
fn write<R: Row>(path: &Path, format: Format, rows: Vec<R>, language: Language) -> u64 {
    let rows = rows.into_iter().map(Ok::<R, ListError>);
    to_file(path, format, rows, &context(language), |_| {
        ControlFlow::Continue(())
    })
    .unwrap()
}

/// The bytes that a list makes.
fn bytes<R: Row>(format: Format, rows: Vec<R>, language: Language) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("list.{}", format.name()));
    write(&path, format, rows, language);
    std::fs::read(path).unwrap()
}
