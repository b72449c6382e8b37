//! Readers of web pages, documents, pictures and recordings: what a file claims, and the text in it.
//!
//! [`read`] gives what a file says of itself, [`content`] what it holds, to be shown as a tree, tables or cues. A file is
//! what its content shows, not what its name claims. Every reader gives [`Claim`]s, each with its source and how sure it
//! is, in no order that means anything: which claim is believed is decided in the crate `evidence`. [`read`] never fails on
//! the contents of a file, since anything may be attached; [`content`] says what stood in the way. Neither panics.
//!
//! This crate never knows a rule or SQL. It reads what it is handed; it opens no file and fetches no address. What a format
//! is made of (boxes, elements, chunks, parts of an archive) is public for `sanitize`, which writes such files.
//!
//! To read a new kind of file: a variant of [`Kind`], a step in `kind` that tells it by content, and a module that
//! gives what such a file says.

mod catch_panic;
mod claim;
mod content;
mod day;
mod guessed_encoding;
mod inner_files;
mod input_file;
mod kind;
mod leak;
mod limits;
mod output;
mod page;
mod pii;
mod plain;
mod read_error;
mod reading;
mod saved;
mod words;
mod xmp;

pub mod article;
pub mod cues;
pub mod document;
pub mod picture;
pub mod recording;
pub mod tables;

pub use catch_panic::{catch_panic, catch_panic_on_deep_stack};
pub use claim::{Claim, Fact, Source};
pub use content::{FileContent, content};
pub use inner_files::InnerFile;
pub use input_file::InputFile;
pub use kind::Kind;
pub use leak::{Leak, LeakKind};
pub use limits::{MOST_BYTES, MOST_TEXT};
pub use output::ReaderOutput;
pub use read_error::ReadError;
pub use reading::{page_claims, read};
pub use words::{count as count_words, known_count as known_word_count};
