//! The `awards` command as its users run it.

#![allow(clippy::print_stdout, reason = "a test that is skipped says so")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// `awards call try`.
mod cases;
/// `awards call check` and `awards check`.
mod check;
/// `awards restore --proven`.
mod damaged;
/// `awards demo`, then the commands on the desk that it leaves.
mod demo;
/// What is never written over, and never deleted.
mod destinations;
/// How the command ends.
mod ending;
/// The examples of a guide.
#[path = "../../../rules/tests/calls/guide/examples.rs"]
mod examples;
/// What the guide to writing a call quotes.
mod guide;
/// `awards assign`, `awards rank` and `awards agree`.
mod judging;
/// What these say of what is no result.
mod judging_messages;
/// Values of their options that are blank, out of bounds, given twice or in another case.
mod judging_options;
/// What the guide to keeping a workspace quotes.
mod keeping;
/// What the app's own log holds.
mod log;

/// `awards check` where a call asks for a fee.
mod payments;
/// `awards verify` on what is whole and what is not.
mod proof;
/// `awards read`.
mod read;
/// What the parser of the command line refuses.
mod usage;
/// What others hold of a desk's log.
mod witness;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// Runs the command. What it keeps on this computer is kept for the tests alone.
fn awards(args: &[&str]) -> Output {
    let output = command(args).output().unwrap();
    for said in [&output.stdout, &output.stderr] {
        let said = String::from_utf8_lossy(said);
        assert!(!said.contains("{$"), "a variable that nobody gave: {said}");
    }
    output
}

fn command(args: &[&str]) -> Command {
    let data = Path::new(env!("CARGO_TARGET_TMPDIR")).join("awards-data");
    let mut command = Command::new(env!("CARGO_BIN_EXE_awards"));
    command.args(args).env("AWARDS_DATA_DIR", data);
    command
}

/// A copy of a season in `dir`; gives its desk. The season is made once for all tests of a run.
fn season(dir: &Path) -> PathBuf {
    static SEASON: LazyLock<tempfile::TempDir> = LazyLock::new(|| {
        let made = tempfile::tempdir().unwrap();
        let out = made.path().join("season");
        assert!(awards(&["demo", "--out", text(&out)]).status.success());
        made
    });
    copy(&SEASON.path().join("season"), &dir.join("season"));
    dir.join("season").join("desk")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy(&file.path(), &to);
        } else {
            std::fs::copy(file.path(), to).unwrap();
        }
    }
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
