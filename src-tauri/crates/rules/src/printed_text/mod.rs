//! What a printed text states, in English or French: days, times, zones, lengths, numbers of things, ages, amounts of
//! money. What is not understood is listed, never guessed.
//!
//! `rules/tests/printed_phrases.tsv` holds the ways of writing that are read, and those that are not. To add one: a row
//! there, then the file of its subject.

/// Ages.
mod age;
/// Days as texts print them.
mod date;
/// Words that say which date of several entries close on.
mod date_role;
/// Lengths of time.
mod duration;
/// The offset that a zone label names.
mod label;
/// Amounts of money.
mod money;
/// Names of months and weekdays.
mod names;
/// Numbers in figures.
mod number;
/// Numbers in words.
mod number_words;
/// Numbers of words, pieces, people and other things.
mod quantity;
/// Reading a whole text.
mod read;
/// What a statement says.
mod statement;
/// Times of day.
mod time;
/// Words, figures and marks.
mod token;
/// Numbers and dates that no statement took up.
mod unread;
/// What zones are called.
mod zone_names;

pub use read::{PrintedText, read_printed};
pub(crate) use statement::utc_label;
pub use statement::{
    Meaning, PrintedAge, PrintedDate, PrintedMoney, PrintedTime, PrintedZone, Role, Statement, Unit,
};
