//! What Office Open XML says of itself and gives away.

use std::collections::BTreeSet;

use super::has_ending;
use super::hidden_runs::{self, HiddenStyles};
use super::parts::Parts;
use super::xml::{Step, values, walk};
use crate::document::{dates, metadata_leaks};
use crate::{Claim, Fact, Leak, LeakKind, ReadError, ReaderOutput, Source};

/// The elements by which `WordprocessingML` marks tracked changes (ECMA-376 part 1, 17.13.5).
const TRACKED_CHANGE_ELEMENTS: [&str; 13] = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "cellIns",
    "cellDel",
    "cellMerge",
    "rPrChange",
    "pPrChange",
    "sectPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
];

/// What the parts beside the text say, the first thing that stood in the way of reading them, and the styles whose text is
/// not shown.
pub(super) fn read(parts: &mut Parts<'_>) -> (ReaderOutput, Option<ReadError>, HiddenStyles) {
    let mut output = ReaderOutput::default();
    let mut trouble = None;
    let styles = hidden_styles(parts);
    for name in parts.names() {
        let Some(read) = reader(&name) else {
            continue;
        };
        let error = match parts.xml(&name) {
            Ok(Some(xml)) => {
                if may_hold_changes(&name) {
                    output.leaks.extend(hidden_text_leak(&xml, &name, &styles));
                }
                read(&xml, &name, &mut output).err()
            }
            Ok(None) => None,
            Err(trouble) => Some(trouble),
        };
        trouble = trouble.or(error);
    }
    (output, trouble, styles)
}

/// A leak of the text of a part that is not shown. A damaged part is reported where it is read.
fn hidden_text_leak(xml: &str, place: &str, styles: &HiddenStyles) -> Option<Leak> {
    let hidden = hidden_runs::hidden_text(xml, styles).ok().flatten()?;
    metadata_leaks::of_value(LeakKind::HiddenText, &hidden, place)
}

/// The styles of a document whose text is not shown.
fn hidden_styles(parts: &mut Parts<'_>) -> HiddenStyles {
    let styles = parts.xml("word/styles.xml").ok().flatten();
    styles
        .and_then(|styles| HiddenStyles::of(&styles).ok())
        .unwrap_or_default()
}

type Reader = fn(&str, &str, &mut ReaderOutput) -> Result<(), ReadError>;

fn reader(name: &str) -> Option<Reader> {
    Some(match name {
        "docProps/core.xml" => core,
        "docProps/app.xml" => app,
        "docProps/custom.xml" => custom,
        "word/styles.xml" => styles,
        "word/people.xml" => people,
        _ if has_ending(name, ".rels") => external_paths,
        _ if name.starts_with("word/comments") && has_ending(name, ".xml") => comments,
        _ if may_hold_changes(name) => tracked_changes,
        _ => return None,
    })
}

/// Whether a part may hold tracked changes: the body, notes, headers, footers.
fn may_hold_changes(name: &str) -> bool {
    name.strip_prefix("word/").is_some_and(|part| {
        ["document", "footnotes", "endnotes", "header", "footer"]
            .into_iter()
            .any(|story| part.starts_with(story))
            && has_ending(part, ".xml")
    })
}

fn core(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    values(xml, None, |name, _, value| {
        let claim = |fact, confidence| {
            (!value.is_empty()).then(|| Claim::new(fact, Source::Properties, confidence, value))
        };
        match name {
            "title" => output.claims.extend(claim(Fact::Title, 0.5)),
            "language" => output.claims.extend(claim(Fact::Language, 0.5)),
            "modified" => output.claims.extend(dates::day(value).map(|day| {
                Claim::new(Fact::Modified, Source::Properties, 0.5, day).written_as(value)
            })),
            "creator" => {
                output.claims.extend(claim(Fact::Byline, 0.3));
                output.leaks.extend(metadata_leaks::of_name(value, place));
            }
            "lastModifiedBy" => output.leaks.extend(metadata_leaks::of_name(value, place)),
            _ => {}
        }
    })
}

fn app(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    values(xml, None, |name, _, value| {
        let leak = match name {
            "Company" => metadata_leaks::of_value(LeakKind::Company, value, place),
            "Manager" => metadata_leaks::of_name(value, place),
            // The name of a template alone says nothing; a path to it does.
            "Template" | "HyperlinkBase" => path_leak(value, place),
            _ => None,
        };
        output.leaks.extend(leak);
    })
}

fn custom(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let mut property = String::new();
    walk(xml, |step| {
        match step {
            Step::Opens(element) if element.name() == "property" => {
                property = element.value("name").unwrap_or_default();
            }
            Step::Text(text) if !text.trim().is_empty() => {
                let place = format!("{place}/{property}");
                output.leaks.extend(metadata_leaks::of_value(
                    LeakKind::Properties,
                    &text,
                    &place,
                ));
            }
            Step::Opens(_) | Step::Text(_) | Step::Closes(_) => {}
        }
        Ok(())
    })
}

/// The default language of the document. Word sets it to that of its own menus, so that it says little.
fn styles(xml: &str, _: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let mut in_defaults = false;
    let mut language = None;
    walk(xml, |step| {
        match step {
            Step::Opens(element) => match element.name() {
                "docDefaults" => in_defaults = true,
                "lang" if in_defaults => language = element.value("val"),
                _ => {}
            },
            Step::Closes("docDefaults") => in_defaults = false,
            Step::Closes(_) | Step::Text(_) => {}
        }
        Ok(())
    })?;
    let claim = language
        .filter(|language| !language.is_empty())
        .map(|language| Claim::new(Fact::Language, Source::Properties, 0.3, language));
    output.claims.extend(claim);
    Ok(())
}

fn people(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let names = authors(xml, &["person"])?.1;
    output
        .leaks
        .extend(metadata_leaks::of_values(LeakKind::Name, &names, place));
    Ok(())
}

fn comments(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let (number, names) = authors(xml, &["comment"])?;
    output
        .leaks
        .extend(metadata_leaks::of_count(LeakKind::Comments, number, place));
    output
        .leaks
        .extend(metadata_leaks::of_values(LeakKind::Name, &names, place));
    Ok(())
}

fn tracked_changes(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let (number, names) = authors(xml, &TRACKED_CHANGE_ELEMENTS)?;
    output.leaks.extend(metadata_leaks::of_count(
        LeakKind::TrackedChanges,
        number,
        place,
    ));
    output
        .leaks
        .extend(metadata_leaks::of_values(LeakKind::Name, &names, place));
    output.leaks.extend(picture_paths(xml, place)?);
    Ok(())
}

/// How many elements of these names have an author, and who these are.
fn authors(xml: &str, elements: &[&str]) -> Result<(usize, BTreeSet<String>), ReadError> {
    let mut number = 0;
    let mut names = BTreeSet::new();
    walk(xml, |step| {
        if let Step::Opens(element) = step
            && elements.contains(&element.name())
            && let Some(author) = element.value("author")
        {
            number += 1;
            metadata_leaks::add_value(&mut names, &author);
        }
        Ok(())
    })?;
    Ok((number, names))
}

/// Paths in the descriptions of pictures, where old versions of Word wrote them.
fn picture_paths(xml: &str, place: &str) -> Result<Vec<Leak>, ReadError> {
    let mut paths = BTreeSet::new();
    walk(xml, |step| {
        if let Step::Opens(element) = step
            && matches!(element.name(), "docPr" | "cNvPr" | "imagedata")
        {
            for attribute in ["descr", "title", "name"] {
                let value = element.value(attribute).unwrap_or_default();
                if metadata_leaks::is_path(&value) {
                    metadata_leaks::add_value(&mut paths, &value);
                }
            }
        }
        Ok(())
    })?;
    Ok(metadata_leaks::of_values(LeakKind::Path, &paths, place))
}

/// Paths that a document points to: its template, pictures and links.
fn external_paths(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let mut paths = BTreeSet::new();
    walk(xml, |step| {
        if let Step::Opens(element) = step
            && element.name() == "Relationship"
            && element.value("TargetMode").as_deref() == Some("External")
        {
            let target = element.value("Target").unwrap_or_default();
            if metadata_leaks::is_path(&target) {
                metadata_leaks::add_value(&mut paths, &target);
            }
        }
        Ok(())
    })?;
    output
        .leaks
        .extend(metadata_leaks::of_values(LeakKind::Path, &paths, place));
    Ok(())
}

fn path_leak(value: &str, place: &str) -> Option<Leak> {
    metadata_leaks::of_value(LeakKind::Path, value, place)
        .filter(|leak| metadata_leaks::is_path(&leak.value))
}
