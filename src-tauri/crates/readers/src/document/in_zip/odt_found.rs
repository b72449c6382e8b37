//! What OpenDocument says of itself and gives away.

use std::collections::BTreeSet;

use super::parts::Parts;
use super::xml::{Step, values, walk};
use crate::document::{dates, given};
use crate::{Claim, Fact, Gives, ReaderOutput, Source, Trace, Trouble};

/// Whether the parts are locked by a password.
pub fn is_locked(parts: &mut Parts<'_>) -> bool {
    let manifest = parts.xml("META-INF/manifest.xml").ok().flatten();
    let mut locked = false;
    let read = walk(&manifest.unwrap_or_default(), |step| {
        if let Step::Opens(element) = step {
            locked |= element.name() == "encryption-data";
        }
        Ok(())
    });
    locked && read.is_ok()
}

/// What the parts beside the text say, and the first thing that stood in the way of reading them.
pub(super) fn read(parts: &mut Parts<'_>) -> (ReaderOutput, Option<Trouble>) {
    let mut said = ReaderOutput::default();
    let mut trouble = None;
    let names = parts.names();
    for (name, read) in [
        ("meta.xml", meta as Reader),
        ("settings.xml", settings),
        ("content.xml", changes),
    ] {
        let met = match parts.xml(name) {
            Ok(xml) => xml.and_then(|xml| read(&xml, name, &mut said).err()),
            Err(trouble) => Some(trouble),
        };
        trouble = trouble.or(met);
    }
    let versions = names.iter().filter(|name| is_version(name)).count();
    said.traces
        .extend(given::number(Gives::EarlierVersions, versions, "Versions"));
    (said, trouble)
}

type Reader = fn(&str, &str, &mut ReaderOutput) -> Result<(), Trouble>;

/// Whether a part holds an earlier version of the document.
fn is_version(name: &str) -> bool {
    name.starts_with("Versions/") && !name.ends_with('/')
}

fn meta(xml: &str, place: &str, said: &mut ReaderOutput) -> Result<(), Trouble> {
    let mut template = None;
    walk(xml, |step| {
        if let Step::Opens(element) = step
            && element.name() == "template"
        {
            template = element.value("href");
        }
        Ok(())
    })?;
    let template = given::said(Gives::Path, &template.unwrap_or_default(), place);
    said.traces
        .extend(template.filter(|trace| given::is_path(&trace.value)));
    let mut creators = (None, None);
    values(xml, "name", |name, named, value| {
        let claim = |fact, sure| {
            (!value.is_empty()).then(|| Claim::new(fact, Source::Properties, sure, value))
        };
        match name {
            "title" => said.claims.extend(claim(Fact::Title, 0.5)),
            "language" => said.claims.extend(claim(Fact::Language, 0.5)),
            "date" => said.claims.extend(dates::day(value).map(|day| {
                Claim::new(Fact::Modified, Source::Properties, 0.5, day).printed(value)
            })),
            "initial-creator" => creators.0 = claim(Fact::Byline, 0.3),
            "creator" => creators.1 = claim(Fact::Byline, 0.3),
            _ => {}
        }
        match name {
            "initial-creator" | "creator" | "printed-by" => {
                said.traces.extend(given::name(value, place));
            }
            "user-defined" => {
                let place = format!("{place}/{}", named.unwrap_or_default());
                said.traces
                    .extend(given::said(Gives::Properties, value, &place));
            }
            _ => {}
        }
    })?;
    // Who began it wrote it; who saved it last may be a colleague.
    said.claims.extend(creators.0.or(creators.1));
    Ok(())
}

/// The name of a printer, by which an office can be told.
fn settings(xml: &str, place: &str, said: &mut ReaderOutput) -> Result<(), Trouble> {
    values(xml, "name", |_, named, value| {
        if named == Some("PrinterName") {
            said.traces.extend(given::said(Gives::Device, value, place));
        }
    })
}

fn changes(xml: &str, place: &str, said: &mut ReaderOutput) -> Result<(), Trouble> {
    let mut changes = Noted::default();
    let mut comments = Noted::default();
    let mut within: Vec<bool> = Vec::new();
    let mut paths = BTreeSet::new();
    let mut in_creator = false;
    walk(xml, |step| {
        match step {
            Step::Opens(element) => match element.name() {
                "changed-region" => {
                    changes.number += 1;
                    within.push(false);
                }
                "annotation" => {
                    comments.number += 1;
                    within.push(true);
                }
                "creator" => in_creator = true,
                _ => {
                    let leads = element.value("href").unwrap_or_default();
                    if given::is_path(&leads) {
                        given::keep(&mut paths, &leads);
                    }
                }
            },
            Step::Text(name) if in_creator => match within.last() {
                Some(true) => given::keep(&mut comments.names, &name),
                Some(false) => given::keep(&mut changes.names, &name),
                None => {}
            },
            Step::Text(_) => {}
            Step::Closes("changed-region" | "annotation") => {
                within.pop();
            }
            Step::Closes(name) => in_creator &= name != "creator",
        }
        Ok(())
    })?;
    said.traces
        .extend(changes.traces(Gives::TrackedChanges, place));
    said.traces.extend(given::names(&paths, place));
    said.traces.extend(comments.traces(Gives::Comments, place));
    Ok(())
}

#[derive(Default)]
struct Noted {
    number: usize,
    names: BTreeSet<String>,
}

impl Noted {
    fn traces(&self, gives: Gives, place: &str) -> Vec<Trace> {
        let mut traces = given::names(&self.names, place);
        traces.extend(given::number(gives, self.number, place));
        traces
    }
}
