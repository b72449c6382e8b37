//! What is wrong, inside the message of an error: "… cannot be used: *the disk is full*".
//!
//! Such a detail is a code with parameters like the error around it, so that a person reads both in one language: the words
//! are the message `detail-<code>` of the catalogue. Only what a library or the system says and nobody knows the kind of
//! keeps its own words, which the message puts between quotation marks ([`Detail::Quoted`]).
//!
//! This crate knows no error type but those of the system and of JSON.

mod define;
mod detail;
mod filling;
mod io;
mod json;

#[cfg(test)]
mod tests;

pub use detail::Detail;
