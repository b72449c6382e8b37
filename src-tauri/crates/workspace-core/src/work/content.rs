//! What a file holds, to be shown where the work is read.

use evidence::{FileContent, ReadError};
use sandbox::Readers;

use super::reading::file_info;
use crate::messages::AttachmentNote;

/// What a file holds, read in a process of its own; waits for it: never inside a transaction.
///
/// # Errors
///
/// What stood in the way, as it stands beside files that were not read: [`ReadError::NotYetRead`] where there is no reader.
pub fn content(
    readers: &Readers,
    bytes: &[u8],
    note: &AttachmentNote,
) -> Result<FileContent, ReadError> {
    readers.content(bytes, &file_info(note))
}
