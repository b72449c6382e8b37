//! What files say, for people to look at.

use store::Connection;

use super::{FileRead, beside::beside, named::names_in};
use crate::Result;
use crate::views::{FileView, ReadView};

/// What the files of an entry say, beside what is declared, and what they give away.
pub fn shown(conn: &Connection, document: &rules::Entry, files: Vec<FileRead>) -> Result<ReadView> {
    let pieces = beside(document, &files);
    let shown = files.into_iter().map(|file| {
        Ok(FileView {
            named: names_in(conn, document, &file)?,
            cleanable: sanitize::can_be_sanitized(file.evidence.kind),
            note: file.note,
            evidence: file.evidence,
        })
    });
    Ok(ReadView {
        pieces,
        files: shown.collect::<Result<_>>()?,
    })
}
