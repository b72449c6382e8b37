//! The rules from outside: a row for each rule at each of its edges, and what holds for any entry.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

/// Which entries advance, by groups of them.
mod advance;
mod advice;
mod advice_deadlines;
mod advice_numbers;
mod advice_printed;
mod advice_texts;
mod arrival;
mod cap;
mod cases;
mod catalogue;
mod compared;
mod deadline;
mod difference;
mod entrant;
mod fee;
mod given;
mod judged;
mod language;
mod length;
mod lists;
mod merge;
mod messages;
mod next_edition;
mod not_asked;
mod opening;
mod own;
mod parse;
mod permission;
mod place;
mod points;
mod possible;
mod printed_phrases;
mod properties;
mod quorum;
mod refused;
mod required;
mod rewrite;
mod rounds;
mod rulings;
mod series;
mod shape;
mod similar;
mod similar_pieces;
mod window;
mod zones;
