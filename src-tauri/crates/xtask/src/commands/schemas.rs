//! `cargo xtask schemas`: the JSON Schemas of a call and an entry.

use crate::command_error::CommandError;
use crate::program::cargo;

use super::generated;

const SCHEMAS: [&str; 2] = ["docs/call.schema.json", "docs/entry.schema.json"];

/// Writes the JSON Schemas of a call and an entry into `docs/`, from the Rust types, through the
/// test that compares the two.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    let test = cargo("test --package rules --test schemas").env("AWARDS_WRITE_SCHEMAS", "1");
    generated::write(&SCHEMAS, test)
}
