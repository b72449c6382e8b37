//! The app's messages, English and French: the Fluent messages of `ui/locales` compiled in.
//!
//! All other crates use codes with parameters; what shows something to a person (a list, the terminal, the
//! window) gets the text from a [`Catalogue`]. The interface reads the same `.ftl` files, so a
//! message is written once a language.
//!
//! This crate never knows what a message is about: no rule, no entry, no error type.
//!
//! To add a message: the same id with the same variables in a file of `ui/locales/en-CA` and in its
//! twin in `ui/locales/fr-CA`. A test fails where one of the two is missing. A new file is found by
//! the build script.

mod catalogue;
mod dates;
mod language;
mod numbers;
mod sources;
mod value;
mod zones;

#[cfg(test)]
mod both_languages;

pub use catalogue::Catalogue;
pub use language::Language;
pub use value::Value;
