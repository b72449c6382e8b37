//! Files of strangers, read by real processes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod confined;
/// Files made to hurt, each within the limits.
mod hurting_files;
mod misbehaving;
mod same;

use std::path::{Path, PathBuf};
use std::time::Duration;

use evidence::{Evidence, InputFile, ReadError};
use sandbox::{Limits, Readers};

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_sandbox-reader"))
}

/// Readers of the usual limits, with time for a machine that has much else to do: programs that are not optimised, several
/// tests at a time.
fn readers() -> Readers {
    within(|limits| {
        limits.wall = Duration::from_mins(2);
        limits.cpu_seconds = 60;
    })
}

fn within(change: impl FnOnce(&mut Limits)) -> Readers {
    let mut limits = Limits::default();
    change(&mut limits);
    Readers::with_limits(program(), limits)
}

fn read(readers: &Readers, bytes: &[u8], name: &str) -> Evidence {
    readers.read(bytes, &InputFile::named(name)).evidence
}

fn trouble(readers: &Readers, bytes: &[u8], name: &str) -> Option<ReadError> {
    read(readers, bytes, name).trouble
}

/// A file of the corpus of `evidence`.
fn corpus(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/corpus")
        .join(name)
}

const PAGE: &[u8] =
    b"<html lang=en><title>A clinic was promised</title><p>The clinic was promised.</p>";
