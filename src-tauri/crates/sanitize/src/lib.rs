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

use std::io::Cursor;

use readers::{Fact, InputFile, Kind, ReaderOutput, Trouble};

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
        Kind::Picture => checked(picture::sanitize(bytes)?, bytes),
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg | Kind::Mp4 | Kind::Matroska => {
            checked(recording::sanitize(bytes, kind)?, bytes)
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

/// The copy, if a reader finds no trace in it and it is as good as the file: of the same kind, as large and as long, with
/// nothing more in the way of reading it. It may not be where a file is not built as its format says.
fn checked(copy: Option<Vec<u8>>, bytes: &[u8]) -> Result<Option<Vec<u8>>, Trouble> {
    let Some(copy) = copy else { return Ok(None) };
    let read = |bytes: &[u8]| {
        readers::read(&mut Cursor::new(bytes), &InputFile::default()).map_err(|_| Trouble::Damaged)
    };
    let ((kind, before), (kind_of_copy, after)) = (read(bytes)?, read(&copy)?);
    let is_the_same = |fact| {
        let value = |output: &ReaderOutput| {
            let claim = output.claims.iter().find(|claim| claim.fact == fact);
            claim.map(|claim| claim.value.clone())
        };
        value(&before).is_none_or(|value_before| value(&after) == Some(value_before))
    };
    let is_as_good = kind_of_copy == kind
        && after.traces.is_empty()
        && (after.trouble.is_none() || before.trouble.is_some())
        && [Fact::Dimensions, Fact::Runtime]
            .into_iter()
            .all(is_the_same);
    is_as_good.then_some(Some(copy)).ok_or(Trouble::Damaged)
}
