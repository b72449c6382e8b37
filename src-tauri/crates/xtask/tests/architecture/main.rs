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

/// Which crate may depend on which.
mod arrows;
/// Who may ask the web.
mod asking;
/// No import circles within a crate.
mod circles;
/// Who may read a clock.
mod clocks;
/// The plan: the crates, and whom each may use.
mod crates;
/// The files of the repository.
mod files;
/// Who may read the files of strangers.
mod foreign_files;
/// What Cargo says of the dependencies.
mod graph;
/// The web interface: who talks to Tauri, what never stands in the markup, who decides.
mod interface;
/// What the app's own log may hold.
mod log_lines;
/// The catalogue has the words for every error.
mod messages;
/// The modules of a crate, and which uses which.
mod modules;
/// What names say.
mod names;
/// What each crate must never know.
mod never;
/// What a write depends on is read in it.
mod read_in_write;
/// What a Rust file mentions: paths, text, functions.
mod reading;
/// Commands are one line each.
mod shell;
/// Small files.
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
