//! Documents of word processors, and what is printed from them.

mod dates;
pub mod given;
pub mod in_zip;
pub mod pdf;
pub(crate) mod rtf;
pub(crate) mod subtitles;
mod text;
