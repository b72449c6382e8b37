//! Copies of files without metadata that gives away more than the work: names, places, earlier versions.
//!
//! One function, [`sanitize`], over the bytes of a file. What a format is made of is read by the crate `readers`; what of it
//! goes and what stays is decided here. This crate never knows what a file is evidence of, a rule or SQL.
//!
//! To clean a new kind of file: a module here, its kind in [`can_be_cleaned`] and [`sanitize`].

/// Archives rewritten.
mod archive;
/// Office Open XML.
mod docx;
/// Boxes of ISO base media, emptied where they stand.
mod film;
/// Segments of JPEG.
mod jpeg;
/// Elements of Matroska, emptied where they stand.
mod matroska;
/// OpenDocument.
mod odt;
/// Which way up a picture is to be shown.
mod orientation;
/// The Portable Document Format.
mod pdf;
/// Pictures of any form.
mod picture;
/// Chunks of PNG and WebP.
mod png;
/// Sound and film of any form.
mod recording;
/// XML rewritten without some of its elements.
mod rewriting;
/// Tags of sound.
mod sound;

use readers::{Kind, Trouble};

/// Whether a copy of such a file can be made that gives nothing away. Some forms of pictures cannot be told before it
/// is tried.
pub fn can_be_cleaned(kind: Kind) -> bool {
    matches!(kind, Kind::Docx | Kind::Odt | Kind::Pdf | Kind::Picture) || kind.is_recording()
}

/// A copy of a file that reads, shows or sounds the same and has no traces; `None` where files of this kind, or of this
/// form of it, are not cleaned.
///
/// Names, companies, properties that were added, comments and notes, paths, places and attached files are left out,
/// changes are taken, and earlier versions are gone. The title and the language of a document stay. Pictures in
/// documents stay as they are, with whatever their cameras wrote into them. A document that was locked for its owner
/// alone comes out without its lock.
///
/// # Errors
///
/// What stood in the way of reading the file, as [`readers::read`] gives it.
pub fn sanitize(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, Trouble> {
    match kind {
        Kind::Docx => docx::sanitize(bytes).map(Some),
        Kind::Odt => odt::sanitize(bytes).map(Some),
        Kind::Pdf => pdf::sanitize(bytes).map(Some),
        Kind::Picture => picture::sanitize(bytes),
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg | Kind::Mp4 | Kind::Matroska => {
            recording::sanitize(bytes, kind)
        }
        Kind::PlainText
        | Kind::Html
        | Kind::Mhtml
        | Kind::WebArchive
        | Kind::Rtf
        | Kind::Subtitles
        | Kind::Unknown => Ok(None),
    }
}
