//! Copies of files without what gives away more than the work.

/// Archives written anew.
mod archive;
/// Office Open XML.
mod docx;
/// OpenDocument.
mod odt;
/// The Portable Document Format.
mod pdf;
/// XML written anew without some of its elements.
mod rewriting;

use crate::{Kind, Trouble};

/// A copy of a file that reads the same and has no traces; `None` where files of this kind are not cleaned.
///
/// Names, companies, properties that were added, comments and notes, paths and attached files are left out, changes are
/// taken, and earlier versions are gone. The title and the language stay. Pictures in documents stay as they are, with
/// whatever their cameras wrote into them. A document that was locked for its owner alone comes out without its lock.
///
/// # Errors
///
/// What stood in the way of reading the file, as [`read`](crate::read) gives it.
pub fn cleaned(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    match kind {
        Kind::Docx => docx::cleaned(bytes).map(Some),
        Kind::Odt => odt::cleaned(bytes).map(Some),
        Kind::Pdf => pdf::cleaned(bytes).map(Some),
        Kind::PlainText
        | Kind::Html
        | Kind::Mhtml
        | Kind::WebArchive
        | Kind::Rtf
        | Kind::Subtitles
        | Kind::Mp3
        | Kind::Aac
        | Kind::Wav
        | Kind::Flac
        | Kind::Ogg
        | Kind::Mp4
        | Kind::Matroska
        | Kind::Picture
        | Kind::Unknown => Ok(None),
    }
}
