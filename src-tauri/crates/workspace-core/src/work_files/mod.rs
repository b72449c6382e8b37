//! Files of the work in a workspace: small ones inside the database, larger ones sealed in the folder `files/` beside it.
//!
//! A file of at most [`MOST_INSIDE`](crate::attachments::MOST_INSIDE) bytes lies in the database and travels inside the sealed
//! file that names it. A larger one is sealed once, by whoever attaches it, and lies and travels as that ciphertext
//! (`docs/files-of-the-work.md`). What a document of somebody else says of a file is believed only when the ciphertext came and
//! its plaintext was found to be the file.

mod by_hand;
mod clear;
mod fetch;
mod keep;
mod on_bytes;
mod prove;
mod read;
mod record;

pub use by_hand::take_from;
pub(crate) use clear::clear_abandoned;
pub use fetch::fetch_missing;
pub use keep::{keep_attached, keep_bytes, keep_file, seal_beside};
pub use on_bytes::{run_on_bytes, steps};
pub use prove::{Proof, prove};
pub use read::{PlainFile, open_plain};
pub(crate) use read::{is_here, read_beside};
pub use record::{record, record_named};

pub use crate::work_file_rows::{checked, info};
