//! OpenDocument without traces.

use std::borrow::Cow;

use quick_xml::events::BytesStart;
use readers::document::in_zip::parts::Parts;
use readers::document::in_zip::xml;
use readers::document::{in_zip, metadata_leaks};
use readers::{Kind, Trouble};

use crate::archive;
use crate::rewriting::{Fate, rewritten, same};

/// Parts that show or hold an earlier state or say who signed, by how their names begin.
const PARTS_THAT_GO: [&str; 6] = [
    "META-INF/documentsignatures",
    "META-INF/macrosignatures",
    "Thumbnails/",
    "VersionList.xml",
    "Versions/",
    "layout-cache",
];

/// Elements that go with all that stands in them: changes with what was deleted, and comments.
const ELEMENTS_THAT_GO: [&str; 7] = [
    "tracked-changes",
    "changed-region",
    "change",
    "change-start",
    "change-end",
    "annotation",
    "annotation-end",
];

/// A copy without traces.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let mut parts = Parts::open(bytes).ok_or(Trouble::Damaged)??;
    if in_zip::kind(&mut parts) != Some(Kind::Odt) {
        return Err(Trouble::Damaged);
    }
    if in_zip::is_locked(&mut parts) {
        return Err(Trouble::Locked);
    }
    archive::copied(parts, &PARTS_THAT_GO, |name, content| {
        let as_text = || xml::letters(&content);
        match name {
            "meta.xml" => properties(&as_text()),
            "settings.xml" => settings(&as_text()),
            "META-INF/manifest.xml" => manifest(&as_text()),
            "content.xml" | "styles.xml" => story(&as_text()),
            _ => Ok(content),
        }
    })
}

/// Of the properties, the title and the language.
fn properties(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        let stays = ["document-meta", "meta", "title", "language"];
        if stays.contains(&element.local_name().into_inner()) {
            Fate::Stays
        } else {
            Fate::Goes
        }
    };
    rewritten(text, fate, same)
}

/// The settings without the printer and what numbers the times it was saved.
fn settings(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        let name = xml::value(element, "name").unwrap_or_default();
        if name.starts_with("Printer") || name.starts_with("Rsid") {
            Fate::Goes
        } else {
            Fate::Stays
        }
    };
    rewritten(text, fate, same)
}

fn manifest(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        if archive::goes(
            &xml::value(element, "full-path").unwrap_or_default(),
            &PARTS_THAT_GO,
        ) {
            Fate::Goes
        } else {
            Fate::Stays
        }
    };
    rewritten(text, fate, same)
}

fn story(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        if ELEMENTS_THAT_GO.contains(&element.local_name().into_inner()) {
            Fate::Goes
        } else {
            Fate::Stays
        }
    };
    rewritten(text, fate, |name, value| match name {
        "rsid" | "paragraph-rsid" => None,
        // A link has to lead somewhere.
        "href" if metadata_leaks::is_path(value) => Some(Cow::Borrowed("about:blank")),
        _ => Some(Cow::Borrowed(value)),
    })
}
