//! Documents of word processors, and what is printed from them.

pub(crate) mod in_zip;
pub(crate) mod pdf;
pub(crate) mod rtf;
pub(crate) mod subtitles;
