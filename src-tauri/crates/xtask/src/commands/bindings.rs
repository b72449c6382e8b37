use crate::program::cargo;
use crate::stop::Stop;

/// Writes the interface's TypeScript types from the Rust types. The test that compares the two
/// writes instead when told to, so there is one list of what is exported.
pub(super) fn run(words: &[String]) -> Result<(), Stop> {
    super::no_words(words)?;
    cargo("test --package workspaces --test bindings")
        .env("AWARDS_WRITE_BINDINGS", "1")
        .run()
}
