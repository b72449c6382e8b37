//! Telling languages of texts written for these tests, and of texts of which the language is known.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod corpus;
mod reports;

/// A report in English, of three paragraphs.
const ENGLISH: &str = include_str!("../texts/english.txt");
/// The same report in French.
const FRENCH: &str = include_str!("../texts/french.txt");
