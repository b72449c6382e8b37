//! Writing generated files through the test that compares them.

use std::fs;

use crate::command_error::CommandError;
use crate::program::Program;
use crate::repository;

/// Runs a test that writes generated `files` of the repository, and says which of them changed.
pub(super) fn write(files: &[&str], test: Program) -> Result<(), CommandError> {
    let read = |file: &str| fs::read(repository::root().join(file)).ok();
    let before: Vec<_> = files.iter().map(|file| read(file)).collect();
    test.run()?;
    for (file, before) in files.iter().zip(before) {
        let written = if read(file) == before {
            "unchanged"
        } else {
            "written"
        };
        println!("{file}: {written}");
    }
    Ok(())
}
