//! What a file of a published work says of itself: when it was published and where, by whom, in which language, how
//! long it is.
//!
//! One function, [`read`], over a file. The crate `readers` gives what the file claims and the text in it, `language` the
//! language of that text. Here it is decided which claim is believed: the most trusted claim of each fact stands in
//! [`Evidence`], and the others beside it. What is not known is `None`, never a guess. Texts have fingerprints here, by
//! which one work is found again.
//!
//! This crate never knows a rule or SQL: whether 2,100 words are too many is not its business. It reads what it is
//! handed; it opens no file and fetches no address.

mod chosen;
mod evidence;
mod reading;
mod similarity;

pub use chosen::contradictions;
pub use evidence::{Evidence, Reading};
pub use reading::{page_claims, read, read_bytes};
pub use similarity::{
    SIMILAR, fingerprint as fingerprint_text, keys as similarity_keys, similarity,
};

// What evidence is made of, and what it is read from.
pub use language::LanguageShare;
pub use readers::{
    Claim, Fact, InputFile, Kind, Leak, LeakKind, MOST_BYTES, MOST_TEXT, ReadError, Source,
};

// What a file holds, to be shown to a person.
pub use readers::article::{Article, Block, CellOf, Footnote, Span};
pub use readers::cues::{Cue, CuePlace};
pub use readers::tables::ShownTable;
pub use readers::{FileContent, content};
