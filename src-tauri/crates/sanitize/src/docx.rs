//! Office Open XML without leaks.

use std::borrow::Cow;
use std::collections::VecDeque;

use quick_xml::events::BytesStart;
use readers::document::in_zip;
use readers::document::in_zip::hidden_runs::{self, HiddenStyles};
use readers::document::in_zip::parts::Parts;
use readers::document::in_zip::xml::{self, Step, walk};
use readers::document::metadata_leaks;
use readers::{Kind, ReadError};

use crate::rewrite_xml::{ElementEdit, rewrite_xml, same, without_path};
use crate::{archive, inner_files};

/// Parts that hold names, properties and comments, by how their names begin.
const REMOVED_PARTS: [&str; 12] = [
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

/// Relationships to those parts and to a template, by the last segment of their type.
const REMOVED_RELATIONS: [&str; 15] = [
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

/// Elements that are removed with all that stands in them: deleted text, formatting from before a change, comments,
/// revision save ids, and where the document came from.
const REMOVED_ELEMENTS: [&str; 32] = [
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

/// A copy without leaks.
pub(crate) fn sanitize(bytes: &[u8], depth: usize) -> Result<Vec<u8>, ReadError> {
    let mut parts = Parts::open(bytes).ok_or(ReadError::Damaged)??;
    if in_zip::kind(&mut parts) != Some(Kind::Docx) {
        return Err(ReadError::Damaged);
    }
    let styles = match parts.part("word/styles.xml")? {
        Some(styles) => HiddenStyles::of(&xml::decode(&styles))?,
        None => HiddenStyles::default(),
    };
    archive::copy_without(parts, &REMOVED_PARTS, |name, content| {
        let as_text = || xml::decode(&content);
        match name {
            "docProps/core.xml" => properties(&as_text()),
            "[Content_Types].xml" => types(&as_text()),
            _ if in_zip::has_ending(name, ".rels") => relations(&as_text()),
            _ if name.starts_with("word/") && in_zip::has_ending(name, ".xml") => {
                story(&as_text(), &styles)
            }
            _ if in_zip::has_ending(name, ".xml") => Ok(content),
            _ => Ok(inner_files::sanitized(content, depth)),
        }
    })
}

/// Keeps the title and the language of the properties.
fn properties(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, open_elements: &[String]| {
        let name = element.local_name().into_inner();
        let stays = match name {
            "coreProperties" => open_elements.is_empty(),
            _ => matches!(name, "title" | "language"),
        };
        if stays {
            ElementEdit::Keep
        } else {
            ElementEdit::Remove
        }
    };
    rewrite_xml(text, edit, same)
}

fn types(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        let part = xml::value(element, "PartName").unwrap_or_default();
        if archive::has_prefix(part.trim_start_matches('/'), &REMOVED_PARTS) {
            ElementEdit::Remove
        } else {
            ElementEdit::Keep
        }
    };
    rewrite_xml(text, edit, same)
}

fn relations(text: &str) -> Result<Vec<u8>, ReadError> {
    let edit = |element: &BytesStart<'_>, _: &[String]| {
        let kind = xml::value(element, "Type").unwrap_or_default();
        let last = kind.rsplit('/').next().unwrap_or_default();
        if REMOVED_RELATIONS.contains(&last) {
            ElementEdit::Remove
        } else {
            ElementEdit::Keep
        }
    };
    // A relationship needs a target.
    rewrite_xml(text, edit, |name, value| {
        Some(if name == "Target" && metadata_leaks::is_path(value) {
            Cow::Borrowed("about:blank")
        } else {
            Cow::Borrowed(value)
        })
    })
}

fn story(text: &str, styles: &HiddenStyles) -> Result<Vec<u8>, ReadError> {
    let mut paragraph_edits = paragraph_edits(text)?;
    let mut runs = hidden_runs::runs(text, styles, &REMOVED_ELEMENTS)?
        .into_iter()
        .peekable();
    let mut paragraph_edit = ElementEdit::Keep;
    let edit = |element: &BytesStart<'_>, open_elements: &[String]| {
        let name = element.local_name().into_inner();
        match name {
            "p" => {
                paragraph_edit = paragraph_edits.pop_front().unwrap_or(ElementEdit::Keep);
                paragraph_edit
            }
            // Of paragraphs that become one, the first says how it is set.
            "pPr"
                if matches!(paragraph_edit, ElementEdit::Unwrap | ElementEdit::KeepEnd)
                    && open_elements.last().is_some_and(|parent| parent == "p") =>
            {
                ElementEdit::Remove
            }
            // What is not shown is no part of the work.
            "r" => match runs.next().filter(|run| run.has_text) {
                Some(run) => {
                    // The runs and paragraphs in it are removed with it.
                    while runs.next_if(|run| run.inside_hidden).is_some() {}
                    paragraph_edits.drain(..run.paragraphs.min(paragraph_edits.len()));
                    ElementEdit::Remove
                }
                None => ElementEdit::Keep,
            },
            "ins" | "moveTo" => ElementEdit::Unwrap,
            _ if REMOVED_ELEMENTS.contains(&name) => ElementEdit::Remove,
            _ => ElementEdit::Keep,
        }
    };
    rewrite_xml(text, edit, |name, value| match name {
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

/// What is done with each paragraph that is not deleted, in order: one whose mark is deleted is joined with the next.
fn paragraph_edits(text: &str) -> Result<VecDeque<ElementEdit>, ReadError> {
    let mut edits: Vec<ElementEdit> = Vec::new();
    // The open elements: a paragraph by its number.
    let mut open_elements: Vec<(bool, Option<usize>)> = Vec::new();
    let mut mark_deleted: Option<usize> = None;
    let mut pending_join: Option<(usize, usize)> = None;
    let mut removed_depth = 0_usize;
    walk(text, |step| {
        match step {
            Step::Opens(element) => {
                let name = element.name();
                let is_removed =
                    removed_depth > 0 || (REMOVED_ELEMENTS.contains(&name) && name != "p");
                let in_mark = open_elements.len() >= 3
                    && name == "del"
                    && open_elements[open_elements.len() - 3].1.is_some()
                    && open_elements[open_elements.len() - 2].0;
                if in_mark && removed_depth == 0 {
                    mark_deleted = open_elements[open_elements.len() - 3].1;
                }
                removed_depth += usize::from(is_removed);
                let mut number = None;
                if !is_removed && name == "p" {
                    let joins = pending_join
                        .take()
                        .filter(|(_, depth)| *depth == open_elements.len());
                    number = Some(edits.len());
                    edits.push(joins.map_or(ElementEdit::Keep, |_| ElementEdit::KeepEnd));
                    if let Some((before, _)) = joins {
                        edits[before] = match edits[before] {
                            ElementEdit::KeepEnd => ElementEdit::Unwrap,
                            ElementEdit::Keep
                            | ElementEdit::KeepStart
                            | ElementEdit::Unwrap
                            | ElementEdit::Remove => ElementEdit::KeepStart,
                        };
                    }
                } else if !is_removed && !BETWEEN.contains(&name) {
                    pending_join = None;
                }
                open_elements.push((name == "pPr", number));
            }
            Step::Closes(_) => {
                let (_, number) = open_elements.pop().unwrap_or_default();
                removed_depth = removed_depth.saturating_sub(1);
                if number.is_some() && number == mark_deleted {
                    pending_join = number.map(|number| (number, open_elements.len()));
                    mark_deleted = None;
                } else if pending_join.is_some_and(|(_, depth)| open_elements.len() < depth) {
                    pending_join = None;
                }
            }
            Step::Text(_) => {}
        }
        Ok(())
    })?;
    Ok(edits.into())
}
