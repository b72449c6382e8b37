//! `cargo xtask bindings`: the interface's client.

use crate::command_error::CommandError;
use crate::program::cargo;

use super::generated;

/// Writes the interface's client from the declarations of the commands. The test that compares the two writes instead
/// when told to.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    let test = cargo("test --package api --test client").env("AWARDS_WRITE_BINDINGS", "1");
    generated::write(&["ui/src/api/client.ts"], test)
}
