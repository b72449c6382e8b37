use crate::program::cargo;
use crate::stop::Stop;

/// Writes the JSON Schemas of a call and an entry into `docs/`, from the Rust types, through the
/// test that compares the two.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    cargo("test --package rules --test schemas")
        .env("AWARDS_WRITE_SCHEMAS", "1")
        .run()
}
