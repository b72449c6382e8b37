//! Web pages that were saved with what belongs to them.

pub(crate) mod mhtml;
pub(crate) mod web_archive;
