//! `cargo xtask ci`: what a change must pass.

use super::{lint, prepare, test};
use crate::steps::Steps;
use crate::stop::Stop;

/// What a change must pass: every check of `lint` and every test, with one table of all of them at the end.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    let mut steps = Steps::default();
    prepare(&mut steps)?;
    lint::add(&mut steps);
    test::add(&mut steps)?;
    steps.finish()
}
