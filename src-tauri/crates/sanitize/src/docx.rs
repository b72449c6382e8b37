//! Office Open XML without traces.

use std::borrow::Cow;
use std::collections::VecDeque;

use quick_xml::events::BytesStart;
use readers::document::in_zip;
use readers::document::in_zip::parts::Parts;
use readers::document::in_zip::xml::{self, Step, walk};
use readers::document::metadata_leaks;
use readers::{Kind, Trouble};

use crate::archive;
use crate::rewriting::{Fate, rewritten, same, without_path};

/// Parts that hold names, properties and what was said about the text, by how their names begin.
const PARTS_THAT_GO: [&str; 12] = [
    "docProps/app",
    "docProps/custom",
    "docProps/thumbnail",
    "docMetadata/",
    "customXml/",
    "word/comments",
    "word/people",
    "word/documenttasks/",
    "word/printerSettings",
    "word/_rels/comments",
    "word/_rels/people",
    "_xmlsignatures/",
];

/// What leads to those parts, and to a template, by the last word of its type.
const RELATIONS_THAT_GO: [&str; 15] = [
    "attachedTemplate",
    "classificationlabels",
    "comments",
    "commentsExtended",
    "commentsExtensible",
    "commentsIds",
    "custom-properties",
    "customXml",
    "documenttasks",
    "extended-properties",
    "origin",
    "people",
    "printerSettings",
    "thumbnail",
    "mailMergeSource",
];

/// Elements that go with all that stands in them: what was deleted, how something was before a change, comments, what
/// numbers the times it was saved, and where it came from.
const ELEMENTS_THAT_GO: [&str; 32] = [
    "annotationRef",
    "attachedTemplate",
    "cellDel",
    "cellIns",
    "cellMerge",
    "commentRangeEnd",
    "commentRangeStart",
    "commentReference",
    "dataBinding",
    "del",
    "delInstrText",
    "delText",
    "docVars",
    "mailMerge",
    "moveFrom",
    "moveFromRangeEnd",
    "moveFromRangeStart",
    "moveToRangeEnd",
    "moveToRangeStart",
    "numberingChange",
    "pPrChange",
    "printerSettings",
    "rPrChange",
    "rsid",
    "rsids",
    "sectPrChange",
    "tblGridChange",
    "tblPrChange",
    "tblPrExChange",
    "tcPrChange",
    "trPrChange",
    "trackRevisions",
];

/// A copy without traces.
pub(crate) fn sanitize(bytes: &[u8]) -> Result<Vec<u8>, Trouble> {
    let mut parts = Parts::open(bytes).ok_or(Trouble::Damaged)??;
    if in_zip::kind(&mut parts) != Some(Kind::Docx) {
        return Err(Trouble::Damaged);
    }
    archive::copied(parts, &PARTS_THAT_GO, |name, content| {
        let as_text = || xml::letters(&content);
        match name {
            "docProps/core.xml" => properties(&as_text()),
            "[Content_Types].xml" => types(&as_text()),
            _ if in_zip::has_ending(name, ".rels") => relations(&as_text()),
            _ if name.starts_with("word/") && in_zip::has_ending(name, ".xml") => story(&as_text()),
            _ => Ok(content),
        }
    })
}

/// Of the properties, the title and the language.
fn properties(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, within: &[String]| {
        let name = element.local_name().into_inner();
        let stays = match name {
            "coreProperties" => within.is_empty(),
            _ => matches!(name, "title" | "language"),
        };
        if stays { Fate::Stays } else { Fate::Goes }
    };
    rewritten(text, fate, same)
}

fn types(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        let part = xml::value(element, "PartName").unwrap_or_default();
        if archive::goes(part.trim_start_matches('/'), &PARTS_THAT_GO) {
            Fate::Goes
        } else {
            Fate::Stays
        }
    };
    rewritten(text, fate, same)
}

fn relations(text: &str) -> Result<Vec<u8>, Trouble> {
    let fate = |element: &BytesStart<'_>, _: &[String]| {
        let kind = xml::value(element, "Type").unwrap_or_default();
        let last = kind.rsplit('/').next().unwrap_or_default();
        if RELATIONS_THAT_GO.contains(&last) {
            Fate::Goes
        } else {
            Fate::Stays
        }
    };
    // A link has to lead somewhere.
    rewritten(text, fate, |name, value| {
        Some(if name == "Target" && metadata_leaks::is_path(value) {
            Cow::Borrowed("about:blank")
        } else {
            Cow::Borrowed(value)
        })
    })
}

fn story(text: &str) -> Result<Vec<u8>, Trouble> {
    let mut paragraphs = paragraphs(text)?;
    let mut joined = Fate::Stays;
    let fate = |element: &BytesStart<'_>, within: &[String]| {
        let name = element.local_name().into_inner();
        match name {
            "p" => {
                joined = paragraphs.pop_front().unwrap_or(Fate::Stays);
                joined
            }
            // Of paragraphs that become one, the first says how it is set.
            "pPr"
                if matches!(joined, Fate::Opened | Fate::Ends)
                    && within.last().is_some_and(|parent| parent == "p") =>
            {
                Fate::Goes
            }
            "ins" | "moveTo" => Fate::Opened,
            _ if ELEMENTS_THAT_GO.contains(&name) => Fate::Goes,
            _ => Fate::Stays,
        }
    };
    rewritten(text, fate, |name, value| match name {
        "author" | "initials" => None,
        _ if name.starts_with("rsid") => None,
        "descr" | "title" | "name" => Some(without_path(value)),
        _ => Some(Cow::Borrowed(value)),
    })
}

/// Elements that may stand between two paragraphs that become one.
const BETWEEN: [&str; 6] = [
    "bookmarkStart",
    "bookmarkEnd",
    "commentRangeStart",
    "commentRangeEnd",
    "proofErr",
    "permEnd",
];

/// What becomes of each paragraph that is not deleted, in order: one whose mark is deleted runs on into the next.
fn paragraphs(text: &str) -> Result<VecDeque<Fate>, Trouble> {
    let mut fates: Vec<Fate> = Vec::new();
    // The open elements: a paragraph by its number.
    let mut open: Vec<(bool, Option<usize>)> = Vec::new();
    let mut runs_on: Option<usize> = None;
    let mut waits: Option<(usize, usize)> = None;
    let mut gone = 0_usize;
    walk(text, |step| {
        match step {
            Step::Opens(element) => {
                let name = element.name();
                let goes = gone > 0 || (ELEMENTS_THAT_GO.contains(&name) && name != "p");
                let in_mark = open.len() >= 3
                    && name == "del"
                    && open[open.len() - 3].1.is_some()
                    && open[open.len() - 2].0;
                if in_mark && gone == 0 {
                    runs_on = open[open.len() - 3].1;
                }
                gone += usize::from(goes);
                let mut number = None;
                if !goes && name == "p" {
                    let joins = waits.take().filter(|(_, deep)| *deep == open.len());
                    number = Some(fates.len());
                    fates.push(joins.map_or(Fate::Stays, |_| Fate::Ends));
                    if let Some((before, _)) = joins {
                        fates[before] = match fates[before] {
                            Fate::Ends => Fate::Opened,
                            Fate::Stays | Fate::Begins | Fate::Opened | Fate::Goes => Fate::Begins,
                        };
                    }
                } else if !goes && !BETWEEN.contains(&name) {
                    waits = None;
                }
                open.push((name == "pPr", number));
            }
            Step::Closes(_) => {
                let (_, number) = open.pop().unwrap_or_default();
                gone = gone.saturating_sub(1);
                if number.is_some() && number == runs_on {
                    waits = number.map(|number| (number, open.len()));
                    runs_on = None;
                } else if waits.is_some_and(|(_, deep)| open.len() < deep) {
                    waits = None;
                }
            }
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(fates.into())
}
