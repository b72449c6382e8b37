//! The files of an entry, to be looked at.

use evidence::{Evidence, Kind, ReadError};
use store::Connection;

use super::form::form_and_type;
use crate::messages::AttachmentNote;
use crate::views::ShownFile;
use crate::work::{self, FileRead};
use crate::{Result, WorkFiles, work_files};

/// The files that notes name, in the order of the notes. A file that this workspace never heard of is an error.
pub fn shown_files(
    conn: &Connection,
    files: &WorkFiles,
    notes: &[AttachmentNote],
) -> Result<Vec<ShownFile>> {
    let read = work::load_readings(conn, notes)?.into_iter();
    read.map(|file| shown_file(conn, files, file)).collect()
}

pub(super) fn shown_file(
    conn: &Connection,
    files: &WorkFiles,
    file: FileRead,
) -> Result<ShownFile> {
    let (form, media_type) = form_and_type(&file.note, known_kind(&file.evidence));
    Ok(ShownFile {
        here: work_files::is_here(conn, files, &file.note.hash)?,
        media_type,
        bytes: file.bytes,
        form,
        trouble: file.evidence.trouble,
        hash: file.note.hash,
        name: file.note.name,
        piece: file.note.piece,
        purpose: file.note.purpose,
        taken: file.note.capture,
    })
}

/// The kind of a file by its content; none where nobody looked at it, as at one that is too large to be read.
fn known_kind(evidence: &Evidence) -> Option<Kind> {
    let is_unseen = evidence.trouble == Some(ReadError::TooLarge) && evidence.kind == Kind::Unknown;
    (!evidence.is_unread() && !is_unseen).then_some(evidence.kind)
}
