//! Documents of word processors, and what is printed from them.

mod dates;
pub mod in_zip;
pub mod metadata_leaks;
pub mod pdf;
mod rolling_captions;
pub(crate) mod rtf;
pub(crate) mod subtitles;
mod text;
