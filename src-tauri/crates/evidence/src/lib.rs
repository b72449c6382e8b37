//! What a file of a published work says of itself: when it was published and where, by whom, in which language, how
//! long it is.
//!
//! One function, [`read`], over a file. A file is what its content shows, not what its name claims. Every reader gives
//! [`Claim`]s, each with its source and how sure it is; of each fact the claim most to be trusted stands in
//! [`Evidence`], and the others beside it. What is not known is `None`, never a guess. Reading never fails and never
//! panics on what a file holds, for what journalists attach is whatever they have.
//!
//! This room never knows a rule or SQL: whether 2,100 words are too many is not its business. It reads what it is
//! handed; it opens no file and fetches no address.
//!
//! To read a new kind of file: a variant of [`Kind`], a step in `kind` that tells it by content, and a module that
//! gives what such a file says.

mod chosen;
mod claim;
mod cleaned;
mod day;
mod document;
mod evidence;
mod guarded;
mod handed;
mod kind;
mod language;
mod likeness;
mod limits;
mod page;
mod picture;
mod plain;
mod reading;
mod recording;
mod said;
mod saved;
mod spotted;
mod trace;
mod trouble;
mod words;
mod xmp;

pub use chosen::contradictions;
pub use claim::{Claim, Fact, Source};
pub use cleaned::{can_be_cleaned, cleaned};
pub use evidence::{Evidence, Reading};
pub use handed::Handed;
pub use kind::Kind;
pub use language::{Spoken, Told, tell as tell_language};
pub use likeness::{ALIKE, fingerprint as fingerprint_text, keys as likeness_keys, likeness};
pub use limits::{MOST_BYTES, MOST_TEXT};
pub use reading::{page_claims, read, read_bytes};
pub(crate) use said::Said;
pub use trace::{Gives, Trace};
pub use trouble::Trouble;
pub use words::count as count_words;
