//! The `awards` command as its users run it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// `awards call check` and `awards check`.
mod check;
/// `awards demo`, then the commands on the desk that it leaves.
mod demo;
/// What the guide to writing a call quotes.
mod guide;
/// `awards assign`, `awards rank` and `awards agree`.
mod judging;

/// `awards read`.
mod read;

use std::path::Path;
use std::process::{Command, Output};

/// Runs the command.
fn awards(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_awards"))
        .args(args)
        .output()
        .unwrap()
}

/// Runs the command and reads the one JSON document that it prints.
fn document(args: &[&str]) -> (i32, serde_json::Value) {
    let output = awards(args);
    let text = String::from_utf8(output.stdout).unwrap();
    let error = String::from_utf8_lossy(&output.stderr).into_owned();
    let document =
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text:?} {error:?}"));
    (output.status.code().unwrap(), document)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
