//! The files of an entry, to be looked at.

use store::Connection;

use super::form::form_and_type;
use crate::Result;
use crate::messages::AttachmentNote;
use crate::views::ShownFile;
use crate::work::{self, FileRead};

/// The files that notes name, in the order of the notes. A file that is not kept here is an error.
pub fn shown_files(conn: &Connection, notes: &[AttachmentNote]) -> Result<Vec<ShownFile>> {
    let files = work::load_readings(conn, notes)?.into_iter();
    Ok(files.map(shown_file).collect())
}

pub(super) fn shown_file(file: FileRead) -> ShownFile {
    let evidence = &file.evidence;
    let kind = (!evidence.is_unread()).then_some(evidence.kind);
    let (form, media_type) = form_and_type(&file.note, kind);
    ShownFile {
        media_type,
        bytes: file.bytes,
        form,
        trouble: evidence.trouble,
        hash: file.note.hash,
        name: file.note.name,
        piece: file.note.piece,
        purpose: file.note.purpose,
        taken: file.note.capture,
    }
}
