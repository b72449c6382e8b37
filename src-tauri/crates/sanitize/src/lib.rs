//! Copies of files without metadata that gives away more than the work: names, places, earlier versions.
//!
//! One function, [`sanitize`], over the bytes of a file. What a format is made of is read by the crate `readers`; which of its
//! parts are removed is decided here. This crate never knows what a file is evidence of, a rule or SQL.
//!
//! To sanitize a new kind of file: a module here, its kind in [`can_be_sanitized`] and [`sanitize`].

/// Archives rewritten.
mod archive;
/// Office Open XML.
mod docx;
/// Files inside of documents.
mod inner_files;
/// Segments of JPEG.
mod jpeg;
/// Elements of Matroska, zeroed in place.
mod matroska;
/// Boxes of ISO base media (MP4, MOV, M4A), zeroed in place.
mod mp4;
/// OpenDocument.
mod odt;
/// EXIF with nothing but the orientation.
mod orientation;
/// The Portable Document Format.
mod pdf;
/// Pictures of any format.
mod picture;
/// Chunks of PNG and WebP.
mod png;
/// Sound and film of any format.
mod recording;
/// XML rewritten without some of its elements.
mod rewrite_xml;
/// Tags of sound.
mod sound;
mod walk_whole;

use std::io::Cursor;

use readers::{Fact, InputFile, Kind, ReadError, ReaderOutput};

/// Whether files of this kind can be sanitized. Some formats of pictures are refused only by [`sanitize`] itself.
pub fn can_be_sanitized(kind: Kind) -> bool {
    matches!(kind, Kind::Docx | Kind::Odt | Kind::Pdf | Kind::Picture) || kind.is_recording()
}

/// A copy of a file that reads, shows or sounds the same and has no leaks; `None` where files of this kind or format are
/// not sanitized.
///
/// Names, companies, custom properties, comments and annotations, paths, locations and attached files are left out,
/// tracked changes are accepted, and earlier versions are removed. Every copy is read again before it is given. The title and the language of a document stay.
/// Pictures and documents in documents are sanitized too, and what is not shown is left out. A document that is encrypted with an owner password only
/// comes out without encryption.
///
/// # Errors
///
/// What stood in the way of reading the file, as [`readers::read`] gives it. [`ReadError::Damaged`] also where a file has more
/// parts than are walked, or where its copy does not pass the check of `verified`.
pub fn sanitize(bytes: &[u8], kind: Kind) -> Result<Option<Vec<u8>>, ReadError> {
    sanitize_at_depth(bytes, kind, 0)
}

/// The same for a file that stands in this many others.
fn sanitize_at_depth(bytes: &[u8], kind: Kind, depth: usize) -> Result<Option<Vec<u8>>, ReadError> {
    match kind {
        Kind::Docx => verified_document(docx::sanitize(bytes, depth)?, kind),
        Kind::Odt => verified_document(odt::sanitize(bytes, depth)?, kind),
        Kind::Pdf => verified_document(pdf::sanitize(bytes)?, kind),
        Kind::Picture => verified(picture::sanitize(bytes)?, bytes),
        Kind::Mp3 | Kind::Aac | Kind::Wav | Kind::Flac | Kind::Ogg | Kind::Mp4 | Kind::Matroska => {
            verified(recording::sanitize(bytes, kind)?, bytes)
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

/// The copy of a document, if a reader can read all of it and finds no leak in it, nor in the files that stand in it; `None`
/// where one of those cannot be sanitized, as a picture in TIFF. What was not read may still give something away.
fn verified_document(copy: Vec<u8>, kind: Kind) -> Result<Option<Vec<u8>>, ReadError> {
    let read = readers::read(&mut Cursor::new(&copy), &InputFile::default());
    let (kind_of_copy, output) = read.map_err(|_| ReadError::Damaged)?;
    if kind_of_copy != kind {
        return Err(ReadError::Damaged);
    }
    if let Some(trouble) = output.trouble {
        return Err(trouble);
    }
    Ok(output.leaks.is_empty().then_some(copy))
}

/// The copy, if a reader finds no leak in it and it is equivalent to the file: of the same kind, dimensions and running
/// time, with no new error in reading it. Otherwise the file is not built as its format says, and is called damaged.
fn verified(copy: Option<Vec<u8>>, bytes: &[u8]) -> Result<Option<Vec<u8>>, ReadError> {
    let Some(copy) = copy else { return Ok(None) };
    let kind_and_content = |bytes: &[u8]| {
        readers::read(&mut Cursor::new(bytes), &InputFile::default())
            .map_err(|_| ReadError::Damaged)
    };
    let ((kind, before), (kind_of_copy, after)) =
        (kind_and_content(bytes)?, kind_and_content(&copy)?);
    let is_the_same = |fact| {
        let value = |output: &ReaderOutput| {
            let claim = output.claims.iter().find(|claim| claim.fact == fact);
            claim.map(|claim| claim.value.clone())
        };
        value(&before).is_none_or(|value_before| value(&after) == Some(value_before))
    };
    let is_equivalent = kind_of_copy == kind
        && after.leaks.is_empty()
        && (after.trouble.is_none() || before.trouble.is_some())
        && [Fact::Dimensions, Fact::Runtime]
            .into_iter()
            .all(is_the_same);
    is_equivalent
        .then_some(Some(copy))
        .ok_or(ReadError::Damaged)
}
