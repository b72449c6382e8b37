//! What a PDF says of itself and gives away.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, decode_text_string};

use super::xmp;
use crate::document::{dates, given};
use crate::{Claim, Fact, Gives, ReaderOutput, Source};

/// Notes that a reader lays over a page, by their subtype; what fills a form or leads somewhere is none.
pub const NOTES: [&[u8]; 16] = [
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Caret",
    b"Ink",
    b"FileAttachment",
    b"Redact",
];

/// So many properties are looked at.
const MOST_PROPERTIES: usize = 200;

/// Claims and traces of a file.
pub fn read(document: &Document) -> ReaderOutput {
    let mut said = ReaderOutput::default();
    let info = document.trailer.get_deref(b"Info", document).ok();
    if let Some(info) = info.and_then(|info| info.as_dict().ok()) {
        properties(info, document, &mut said);
    }
    if let Ok(root) = document.catalog() {
        let language = root.get_deref(b"Lang", document).ok().and_then(text_of);
        said.claims.extend(
            language.map(|language| Claim::new(Fact::Language, Source::Properties, 0.5, language)),
        );
        xmp::read(root, document, &mut said);
    }
    laid_over(document, &mut said);
    let earlier = document.revision_count().saturating_sub(1);
    said.traces
        .extend(given::number(Gives::EarlierVersions, earlier, "startxref"));
    said
}

/// A text of the file, where it is one and is not empty.
fn text_of(object: &Object) -> Option<String> {
    let text = decode_text_string(object).ok()?;
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\0');
    (!text.is_empty()).then(|| text.to_owned())
}

fn properties(info: &Dictionary, document: &Document, said: &mut ReaderOutput) {
    for (key, value) in info.iter().take(MOST_PROPERTIES) {
        let Some(value) = document
            .dereference(value)
            .ok()
            .and_then(|(_, value)| text_of(value))
        else {
            continue;
        };
        let key = String::from_utf8_lossy(key);
        let place = format!("Info/{key}");
        let claim = |fact, sure| Claim::new(fact, Source::Properties, sure, value.as_str());
        let trace = match key.as_ref() {
            "Title" => {
                // Printers name a file after the document that was printed.
                if !given::is_path(&value) {
                    said.claims.push(claim(Fact::Title, 0.5));
                }
                given::said(Gives::Path, &value, &place)
                    .filter(|trace| given::is_path(&trace.value))
            }
            "Author" => {
                said.claims.push(claim(Fact::Byline, 0.3));
                given::name(&value, &place)
            }
            "ModDate" => {
                said.claims.extend(dates::day(&value).map(|day| {
                    Claim::new(Fact::Modified, Source::Properties, 0.5, day).printed(&value)
                }));
                None
            }
            "Manager" => given::name(&value, &place),
            "Company" => given::said(Gives::Company, &value, &place),
            // What programs write of themselves and of when they ran.
            "CreationDate" | "Creator" | "Producer" | "Trapped" | "Subject" | "Keywords"
            | "SourceModified" => None,
            key if key.starts_with("PTEX.") => None,
            _ => given::said(Gives::Properties, &value, &place),
        };
        said.traces.extend(trace);
    }
}

/// Notes on the pages and files that are attached, with the names of those who made them.
fn laid_over(document: &Document, said: &mut ReaderOutput) {
    let mut notes = 0;
    let mut authors = BTreeSet::new();
    let mut files = BTreeSet::new();
    for dict in dictionaries(document) {
        let name = |key: &[u8]| dict.get(key).and_then(Object::as_name).ok();
        let text = |key: &[u8]| dict.get_deref(key, document).ok().and_then(text_of);
        if name(b"Subtype").is_some_and(|subtype| NOTES.contains(&subtype)) && dict.has(b"Rect") {
            notes += 1;
            given::keep(&mut authors, &text(b"T").unwrap_or_default());
        }
        if dict.has(b"EF") {
            let called = text(b"UF").or_else(|| text(b"F"));
            given::keep(&mut files, &called.unwrap_or_else(|| "?".to_owned()));
        }
    }
    said.traces.extend(given::names(&authors, "Annots/T"));
    said.traces
        .extend(given::number(Gives::Comments, notes, "Annots"));
    let attached = files
        .iter()
        .filter_map(|file| given::said(Gives::Files, file, "EmbeddedFiles"));
    said.traces.extend(attached);
}

/// All dictionaries that stand by themselves or in a list of notes.
fn dictionaries(document: &Document) -> impl Iterator<Item = &Dictionary> {
    document.objects.values().flat_map(|object| {
        let own = object.as_dict().ok();
        let notes = own.and_then(|dict| dict.get(b"Annots").ok());
        let list = notes.unwrap_or(object).as_array().ok();
        let within = list.into_iter().flatten();
        own.into_iter()
            .chain(within.filter_map(|one| one.as_dict().ok()))
    })
}
