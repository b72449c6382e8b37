//! What files say, for people to look at.

use store::Connection;

use super::{FileRead, declared_and_read::compare, legal_names::legal_names_in};
use crate::Result;
use crate::views::{FileView, ReadView};

/// What the files of an entry say, beside what is declared, and what they give away.
pub fn read_view(
    conn: &Connection,
    document: &rules::Entry,
    files: Vec<FileRead>,
) -> Result<ReadView> {
    let pieces = compare(document, &files);
    let file_views = files.into_iter().map(|file| {
        Ok(FileView {
            legal_names: legal_names_in(conn, document, &file)?,
            can_be_sanitized: sanitize::can_be_sanitized(file.evidence.kind),
            note: file.note,
            evidence: file.evidence,
        })
    });
    Ok(ReadView {
        pieces,
        files: file_views.collect::<Result<_>>()?,
    })
}
