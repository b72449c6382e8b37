//! What comes in at a desk: collecting it, keeping it, reading its files, confirming it, and looking at its links.

pub(super) mod collect;
pub(super) mod duplicates;
pub(super) mod links;
pub(super) mod opened_entry;
pub(super) mod read_files;
pub(super) mod receipts;
mod refused;
pub(super) mod taken;
pub(super) mod text_similarity;
