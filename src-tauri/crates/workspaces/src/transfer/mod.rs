//! Import and export of sealed files outside of a mailbox: a file on a stick, an attachment, a link in a news release.

mod export;
mod import;
mod incoming_file;
mod incoming_view;

pub use export::{ExportRequest, ExportedFile, Sealed};
pub use incoming_file::IncomingFile;
