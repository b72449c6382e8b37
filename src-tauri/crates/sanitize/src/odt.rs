//! OpenDocument without leaks.

use std::borrow::Cow;

use quick_xml::events::BytesStart;
use readers::document::in_zip::parts::Parts;
use readers::document::in_zip::xml;
use readers::document::{in_zip, metadata_leaks};
use readers::{Kind, ReadError};

use crate::archive;
use crate::rewrite_xml::{ElementEdit, rewrite_xml, same};

/// Parts that show or hold an earlier version or say who signed, by how their names begin.
const REMOVED_PARTS: [&str; 6] = [
    "META-INF/documentsignatures",
    "META-INF/macrosignatures",
    "Thumbnails/",
    "VersionList.xml",
    "Versions/",
    "layout-cache",
];

/// Elements that are removed with all that stands in them: tracked changes with the deleted text, and comments.
const REMOVED_ELEMENTS: [&str; 7] = [
    "tracked-changes",
    "changed-region",
    "change",
    "change-start",
    "change-end",
    "annotation",
    "annotation-end",
];

/// A copy without leaks.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, ReadError> {
    let mut parts = Parts::open(bytes).ok_or(ReadError::Damaged)??;
    if in_zip::kind(&mut parts) != Some(Kind::Odt) {
        return Err(ReadError::Damaged);
    }
    if in_zip::is_locked(&mut parts) {
        return Err(ReadError::Locked);
    }
    archive::copy_without(parts, &REMOVED_PARTS, |name, content| {
        let as_text = || xml::decode(&content);
        match name {
            "meta.xml" => properties(&as_text()),
            "settings.xml" => settings(&as_text()),
            "META-INF/manifest.xml" => manifest(&as_text()),
            "content.xml" | "styles.xml" => story(&as_text()),
            _ => Ok(content),
        }
    })
}

/// Keeps the title and the language of the properties.
fn properties(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        let stays = ["document-meta", "meta", "title", "language"];
        if stays.contains(&element.local_name().into_inner()) {
            ElementEdit::Keep
        } else {
            ElementEdit::Remove
        }
    };
    rewrite_xml(text, edit, same)
}

/// The settings without the printer and the revision save ids.
fn settings(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        let name = xml::value(element, "name").unwrap_or_default();
        if name.starts_with("Printer") || name.starts_with("Rsid") {
            ElementEdit::Remove
        } else {
            ElementEdit::Keep
        }
    };
    rewrite_xml(text, edit, same)
}

fn manifest(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        if archive::has_prefix(
            &xml::value(element, "full-path").unwrap_or_default(),
            &REMOVED_PARTS,
        ) {
            ElementEdit::Remove
        } else {
            ElementEdit::Keep
        }
    };
    rewrite_xml(text, edit, same)
}

fn story(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        if REMOVED_ELEMENTS.contains(&element.local_name().into_inner()) {
            ElementEdit::Remove
        } else {
            ElementEdit::Keep
        }
    };
    rewrite_xml(text, edit, |name, value| match name {
        "rsid" | "paragraph-rsid" => None,
        // A link needs a target.
        "href" if metadata_leaks::is_path(value) => Some(Cow::Borrowed("about:blank")),
        _ => Some(Cow::Borrowed(value)),
    })
}
