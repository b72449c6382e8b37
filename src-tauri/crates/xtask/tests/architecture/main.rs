//! The repository, checked against its plan (ARCHITECTURE.md, "The crates").
//!
//! Every row of that table says what a crate must never know; here each is a test that reads the
//! real sources. The tests of the crates say that the code is right, these say that it is in the
//! right place. They live in xtask because it is compiled first and depends on none of them.
//!
//! A rule is a function from text to breaches, tried on a small bad example beside it; the test
//! then gives it every file it concerns. To add a crate: a row in `crates.rs` and a test in
//! `never.rs`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod arrows;
mod asking;
/// No import circles within a crate.
mod circles;
mod clocks;
mod crates;
/// What errors say in detail.
mod details;
mod files;
mod foreign_files;
mod graph;
mod interface;
mod log_lines;
mod messages;
mod modules;
mod names;
/// What each crate must never know.
mod never;
/// What a write depends on is read in it.
mod read_in_write;
mod reading;
mod shell;
mod sizes;
/// What is said to have happened, and the tests that hold it true.
mod states;
/// The words that the glossary retired.
mod words;

/// Fails with all the breaches, one a line.
#[track_caller]
fn hold(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}
