//! Documents of word processors, and what is printed from them.

mod dates;
pub(crate) mod given;
pub(crate) mod in_zip;
pub(crate) mod pdf;
pub(crate) mod rtf;
pub(crate) mod subtitles;
mod text;
