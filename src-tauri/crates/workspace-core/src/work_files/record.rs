//! Files of the work in the database.

use exchange::SealedFileInfo;
use store::{NewWorkFile, Transaction};

use crate::Result;
use crate::attachments::{Attached, Content};
use crate::messages::AttachmentNote;

/// Records a file that its owner handed over here: its bytes, or where it was sealed in this workspace's `files/`.
pub fn record(tx: &Transaction<'_>, file: &Attached) -> Result<()> {
    match &file.content {
        Content::Inside(bytes) => {
            store::attachment::put(tx, bytes, &file.note.media_type)?;
        }
        Content::Sealed(info) => {
            let row = put(tx, &file.note, info)?;
            store::work_file::check(tx, row, None)?;
        }
    }
    Ok(())
}

/// Records where a file lies that a document of somebody else names. It counts as not here until it was
/// [fetched](super::fetch_missing) and found to be that file.
pub fn record_named(
    tx: &Transaction<'_>,
    note: &AttachmentNote,
    info: &SealedFileInfo,
) -> Result<()> {
    put(tx, note, info).map(drop)
}

fn put(tx: &Transaction<'_>, note: &AttachmentNote, info: &SealedFileInfo) -> Result<i64> {
    let row = store::work_file::put(
        tx,
        &NewWorkFile {
            plain_hash: &info.plain_hash.to_string(),
            size: info.length,
            media_type: &note.media_type,
            name: &note.name,
            key: &info.key.to_text(),
            hash: &info.hash.to_string(),
            length: info.sealed_length,
        },
    )?;
    Ok(row)
}
