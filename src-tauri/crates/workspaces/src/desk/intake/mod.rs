//! What comes in at a desk: collecting it, keeping it, reading its files, confirming it, and looking at its links.

pub(super) mod alike;
pub(super) mod alike_text;
pub(super) mod arrival;
pub(super) mod collect;
pub(super) mod links;
pub(super) mod read_files;
pub(super) mod receipts;
