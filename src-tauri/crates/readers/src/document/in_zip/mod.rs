//! Documents that are archives: Office Open XML and OpenDocument.

/// The text of Office Open XML.
mod docx;
/// What Office Open XML says of itself and gives away.
mod docx_found;
/// The text of OpenDocument.
mod odt;
/// What OpenDocument says of itself and gives away.
mod odt_found;
/// The parts of an archive.
pub mod parts;
/// XML within bounds.
pub mod xml;

use crate::{Kind, ReaderOutput, Trouble};
pub use odt_found::is_locked;
use parts::Parts;

/// What a document says; `None` where the file is no such document.
pub(crate) fn read(bytes: &[u8]) -> Option<(Kind, ReaderOutput)> {
    let mut parts = match Parts::open(bytes)? {
        Ok(parts) => parts,
        Err(trouble) => return Some((Kind::Unknown, ReaderOutput::trouble(trouble))),
    };
    let kind = kind(&mut parts)?;
    let output = if kind == Kind::Docx {
        docx::read(&mut parts)
    } else {
        odt::read(&mut parts)
    };
    Some((kind, output))
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

/// Whether the name of a part ends so, in letters of any size.
pub fn has_ending(name: &str, ending: &str) -> bool {
    let start = name.len().saturating_sub(ending.len());
    name.get(start..)
        .is_some_and(|end| end.eq_ignore_ascii_case(ending))
}

/// A document of which a part could not be read: what was read, without a text that may be a part of one.
fn hindered(mut output: ReaderOutput, trouble: Trouble) -> ReaderOutput {
    output.text = None;
    output.trouble = Some(trouble);
    output
}
