//! `cargo xtask ci`: what a change must pass.

use super::{lint, prepare, test};
use crate::command_error::CommandError;
use crate::steps::Steps;

/// What a change must pass: every check of `lint` and every test, with one table of all of them at the end.
pub(super) fn run(arguments: &[String]) -> Result<(), CommandError> {
    super::no_arguments(arguments)?;
    let mut steps = Steps::default();
    prepare(&mut steps)?;
    lint::add(&mut steps);
    test::add(&mut steps)?;
    steps.finish()
}
