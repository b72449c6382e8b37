//! Properties of a PDF that are written as XML.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};

use crate::document::in_zip::xml::{Step, decode, walk};
use crate::document::{dates, metadata_leaks};
use crate::{Claim, Fact, LeakKind, ReaderOutput, Source};

/// Such properties take at most this many bytes; those of a file of many layers can be large.
const LONGEST: usize = 4 * 1024 * 1024;

/// Claims and leaks of the properties of the whole file. What is not well written says nothing.
pub(super) fn read(root: &Dictionary, document: &Document, output: &mut ReaderOutput) {
    let packed = root.get_deref(b"Metadata", document);
    let Ok(stream) = packed.and_then(Object::as_stream) else {
        return;
    };
    let Ok(content) = stream.get_plain_content_with_limit(LONGEST) else {
        return;
    };
    let mut names = BTreeSet::new();
    let mut other_names = BTreeSet::new();
    let mut open_elements: Vec<String> = Vec::new();
    let mut claims = Vec::new();
    let walked = walk(&decode(&content), |step| {
        match step {
            Step::Opens(element) => {
                if let Some(day) = element.value("ModifyDate") {
                    claims.extend(modified(&day));
                }
                for value in element
                    .values()
                    .filter(|value| metadata_leaks::is_path(value))
                {
                    metadata_leaks::add_value(&mut other_names, &value);
                }
                open_elements.push(element.name().to_owned());
            }
            Step::Closes(_) => {
                open_elements.pop();
            }
            Step::Text(text) if !text.trim().is_empty() => {
                let is_within =
                    |name: &str| open_elements.iter().rev().take(3).any(|one| one == name);
                let text = text.trim();
                let claim =
                    |fact, confidence| Claim::new(fact, Source::Properties, confidence, text);
                if metadata_leaks::is_path(text) {
                    metadata_leaks::add_value(&mut other_names, text);
                } else if is_within("creator") || is_within("Author") {
                    claims.push(claim(Fact::Byline, 0.3));
                    metadata_leaks::add_value(&mut names, text);
                } else if is_within("title") {
                    claims.push(claim(Fact::Title, 0.4));
                } else if is_within("language") {
                    claims.push(claim(Fact::Language, 0.4));
                } else if is_within("ModifyDate") {
                    claims.extend(modified(text));
                } else if is_within("EmailWork") || is_within("CiEmailWork") {
                    metadata_leaks::add_value(&mut other_names, text);
                }
            }
            Step::Text(_) => {}
        }
        Ok(())
    });
    if walked.is_ok() {
        output.claims.extend(claims);
        output.leaks.extend(metadata_leaks::of_values(
            LeakKind::Name,
            &names,
            "XMP/dc:creator",
        ));
        output.leaks.extend(metadata_leaks::of_values(
            LeakKind::Name,
            &other_names,
            "XMP",
        ));
    }
}

fn modified(text: &str) -> Option<Claim> {
    dates::day(text)
        .map(|day| Claim::new(Fact::Modified, Source::Properties, 0.5, day).written_as(text))
}
