//! `cargo xtask bindings`: the interface's client.

use crate::program::cargo;
use crate::stop::Stop;

use super::generated;

/// Writes the interface's client from the declarations of the commands. The test that compares the two writes instead
/// when told to.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    let test = cargo("test --package api --test client").env("AWARDS_WRITE_BINDINGS", "1");
    generated::write(&["ui/src/api/client.ts"], test)
}
