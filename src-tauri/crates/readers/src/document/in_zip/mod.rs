//! Documents that are archives: Office Open XML and OpenDocument.

/// Office Open XML.
mod docx;
/// The body and the notes of Office Open XML.
mod docx_body;
/// Styles, lists, links and pictures of Office Open XML.
mod docx_look;
/// What Office Open XML says of itself and gives away.
mod docx_metadata;
/// Runs of Office Open XML that are not shown.
pub mod hidden_runs;
/// Pictures and documents in documents.
mod inner_parts;
/// The marks of notes.
mod note_marks;
/// Texts of OpenDocument.
mod odt;
/// The body of OpenDocument.
mod odt_body;
/// Whether a part of OpenDocument is not shown.
mod odt_hidden;
/// Styles, lists and pictures of OpenDocument.
mod odt_look;
/// What OpenDocument says of itself and gives away.
mod odt_metadata;
/// The parts of an archive.
pub mod parts;
/// Pictures that are shown with a document.
mod pictures;
/// XML within bounds.
pub mod xml;

use crate::article::Article;
use crate::{Kind, ReadError, ReaderOutput};
pub use odt_hidden::{hidden_styles as hidden_odt_styles, is_hidden as is_hidden_in_odt};
pub use odt_metadata::is_locked;
use parts::Parts;

/// At most this many styles are followed from one that is based on another.
const MOST_BASES: usize = 32;

/// What a document says; `None` where the file is no such document.
pub(crate) fn read(bytes: &[u8]) -> Option<(Kind, ReaderOutput)> {
    let mut parts = match Parts::open(bytes)? {
        Ok(parts) => parts,
        Err(trouble) => return Some((Kind::Unknown, ReaderOutput::failed(trouble))),
    };
    let kind = kind(&mut parts)?;
    let mut output = if kind == Kind::Docx {
        docx::read(&mut parts)
    } else {
        odt::read(&mut parts)
    };
    if output.trouble != Some(ReadError::Locked) {
        output.inner_files = inner_parts::files(&mut parts);
    }
    Some((kind, output))
}

/// A document as a tree; `None` where the file is no such document.
pub(crate) fn article(bytes: &[u8]) -> Option<Result<Article, ReadError>> {
    let mut parts = match Parts::open(bytes)? {
        Ok(parts) => parts,
        Err(trouble) => return Some(Err(trouble)),
    };
    Some(if kind(&mut parts)? == Kind::Docx {
        docx::article(&mut parts)
    } else {
        odt::article(&mut parts)
    })
}

/// Which of the two documents an archive is; `None` where it is neither.
pub fn kind(parts: &mut Parts<'_>) -> Option<Kind> {
    /// An OpenDocument text, or a template of one.
    const TEXT: &str = "application/vnd.oasis.opendocument.text";
    if parts.names().iter().any(|name| is_main(name)) {
        return Some(Kind::Docx);
    }
    let kind = parts.part("mimetype").ok()??;
    String::from_utf8_lossy(&kind)
        .starts_with(TEXT)
        .then_some(Kind::Odt)
}

/// Whether a part holds the text of Office Open XML; Word on the web numbers it.
pub(crate) fn is_main(name: &str) -> bool {
    name.strip_prefix("word/document")
        .and_then(|rest| rest.strip_suffix(".xml"))
        .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether the name of a part has this ending, in any case.
pub fn has_ending(name: &str, ending: &str) -> bool {
    let start = name.len().saturating_sub(ending.len());
    name.get(start..)
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// The output for a document of which a part could not be read: without its text, which may be incomplete.
fn without_text(mut output: ReaderOutput, trouble: ReadError) -> ReaderOutput {
    output.text = None;
    output.trouble = Some(trouble);
    output
}
