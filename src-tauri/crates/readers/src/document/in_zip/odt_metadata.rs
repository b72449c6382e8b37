//! What OpenDocument says of itself and gives away.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::xml::{Step, values, walk};
use crate::document::{dates, metadata_leaks};
use crate::{Claim, Fact, Leak, LeakKind, ReadError, ReaderOutput, Source};

/// Whether the parts are locked by a password.
pub fn is_locked(parts: &mut Parts<'_>) -> bool {
    let manifest = parts.xml("META-INF/manifest.xml").ok().flatten();
    let mut is_locked = false;
    let result = walk(&manifest.unwrap_or_default(), |step| {
        if let Step::Opens(element) = step {
            is_locked |= element.name() == "encryption-data";
        }
        Ok(())
    });
    is_locked && result.is_ok()
}

/// What the parts beside the text say, and the first thing that stood in the way of reading them.
pub(super) fn read(parts: &mut Parts<'_>) -> (ReaderOutput, Option<ReadError>) {
    let mut output = ReaderOutput::default();
    let mut trouble = None;
    let names = parts.names();
    for (name, read) in [
        ("meta.xml", meta as Reader),
        ("settings.xml", settings),
        ("content.xml", changes),
    ] {
        let error = match parts.xml(name) {
            Ok(xml) => xml.and_then(|xml| read(&xml, name, &mut output).err()),
            Err(trouble) => Some(trouble),
        };
        trouble = trouble.or(error);
    }
    let versions = names.iter().filter(|name| is_version(name)).count();
    output.leaks.extend(metadata_leaks::of_count(
        LeakKind::EarlierVersions,
        versions,
        "Versions",
    ));
    (output, trouble)
}

type Reader = fn(&str, &str, &mut ReaderOutput) -> Result<(), ReadError>;

/// Whether a part holds an earlier version of the document.
fn is_version(name: &str) -> bool {
    name.starts_with("Versions/") && !name.ends_with('/')
}

fn meta(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let mut template = None;
    walk(xml, |step| {
        if let Step::Opens(element) = step
            && element.name() == "template"
        {
            template = element.value("href");
        }
        Ok(())
    })?;
    let template = metadata_leaks::of_value(LeakKind::Path, &template.unwrap_or_default(), place);
    output
        .leaks
        .extend(template.filter(|leak| metadata_leaks::is_path(&leak.value)));
    let mut creators = (None, None);
    values(xml, Some("name"), |name, named, value| {
        let claim = |fact, confidence| {
            (!value.is_empty()).then(|| Claim::new(fact, Source::Properties, confidence, value))
        };
        match name {
            "title" => output.claims.extend(claim(Fact::Title, 0.5)),
            "language" => output.claims.extend(claim(Fact::Language, 0.5)),
            "date" => output.claims.extend(dates::day(value).map(|day| {
                Claim::new(Fact::Modified, Source::Properties, 0.5, day).written_as(value)
            })),
            "initial-creator" => creators.0 = claim(Fact::Byline, 0.3),
            "creator" => creators.1 = claim(Fact::Byline, 0.3),
            _ => {}
        }
        match name {
            "initial-creator" | "creator" | "printed-by" => {
                output.leaks.extend(metadata_leaks::of_name(value, place));
            }
            "user-defined" => {
                let place = format!("{place}/{}", named.unwrap_or_default());
                output.leaks.extend(metadata_leaks::of_value(
                    LeakKind::Properties,
                    value,
                    &place,
                ));
            }
            _ => {}
        }
    })?;
    // Who began it wrote it; who saved it last may be a colleague.
    output.claims.extend(creators.0.or(creators.1));
    Ok(())
}

/// The name of a printer, which may identify an office.
fn settings(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    values(xml, Some("name"), |_, named, value| {
        if named == Some("PrinterName") {
            output
                .leaks
                .extend(metadata_leaks::of_value(LeakKind::Device, value, place));
        }
    })
}

fn changes(xml: &str, place: &str, output: &mut ReaderOutput) -> Result<(), ReadError> {
    let mut changes = Noted::default();
    let mut comments = Noted::default();
    let mut are_comments: Vec<bool> = Vec::new();
    let mut paths = BTreeSet::new();
    let mut in_creator = false;
    walk(xml, |step| {
        match step {
            Step::Opens(element) => match element.name() {
                "changed-region" => {
                    changes.number += 1;
                    are_comments.push(false);
                }
                "annotation" => {
                    comments.number += 1;
                    are_comments.push(true);
                }
                "creator" => in_creator = true,
                _ => {
                    let target = element.value("href").unwrap_or_default();
                    if metadata_leaks::is_path(&target) {
                        metadata_leaks::add_value(&mut paths, &target);
                    }
                }
            },
            Step::Text(name) if in_creator => match are_comments.last() {
                Some(true) => metadata_leaks::add_value(&mut comments.names, &name),
                Some(false) => metadata_leaks::add_value(&mut changes.names, &name),
                None => {}
            },
            Step::Text(_) => {}
            Step::Closes("changed-region" | "annotation") => {
                are_comments.pop();
            }
            Step::Closes(name) => in_creator &= name != "creator",
        }
        Ok(())
    })?;
    output
        .leaks
        .extend(changes.leaks(LeakKind::TrackedChanges, place));
    output
        .leaks
        .extend(metadata_leaks::of_values(LeakKind::Path, &paths, place));
    output
        .leaks
        .extend(comments.leaks(LeakKind::Comments, place));
    Ok(())
}

#[derive(Default)]
struct Noted {
    number: usize,
    names: BTreeSet<String>,
}

impl Noted {
    fn leaks(&self, kind: LeakKind, place: &str) -> Vec<Leak> {
        let mut leaks = metadata_leaks::of_values(LeakKind::Name, &self.names, place);
        leaks.extend(metadata_leaks::of_count(kind, self.number, place));
        leaks
    }
}
