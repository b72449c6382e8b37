//! What a file of a published work says of itself: what kind of file it is, its length, its language.
//!
//! One function, [`read`], over the bytes of a file. A file is what its content shows, not what its
//! name claims, and nothing in it is believed further than it can be read: what is not known is
//! `None`, never a guess. Reading never fails and never panics, for what journalists attach is whatever
//! they have.
//!
//! This room never knows a rule or SQL: whether 2,100 words are too many is not its business. It reads
//! bytes that it is handed; it opens no file and fetches no address.
//!
//! To read a new kind of file: a variant of [`Kind`], a step in `kind` that tells it by content, and a
//! module that fills in the fields of [`Evidence`] it can know.

/// Codes of languages.
mod codes;
/// What was read from a file.
mod evidence;
/// Telling kinds of files by their content.
mod kind;
/// Telling the language of a text.
mod language;
/// Reading a file.
mod reading;
/// Counting words.
mod words;

pub use evidence::Evidence;
pub use kind::Kind;
pub use reading::{MOST_BYTES, read};
