//! Checking a page.

use std::path::Path;

use serde::Serialize;

use super::super::bytes::bytes_of;
use super::form::{PageBody, PageData, ShownLine, VERSION};
use super::render;
use crate::messages::{self, Bounded};
use crate::witness::Witness;
use crate::{Failure, Result, action_context, error::WitnessError};

/// The result of checking a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageChecked {
    /// The desk's number for the entry; none where the page proves none.
    pub number: Option<u32>,
    /// The entry's title; none where the page proves none.
    pub title: Option<String>,
    /// How many lines of the log it shows.
    pub lines: usize,
    /// How many lines the log had.
    pub log_lines: u64,
    /// The root over them, in hexadecimal.
    pub root: String,
    /// When the desk signed that, by its own clock, RFC 3339 in UTC.
    pub signed_at: String,
    /// The fingerprint of the keys that signed it: whether they are the desk's, a person must compare.
    pub fingerprint: String,
    /// What is false of it: each the last part of a message id `page-<code>`, with its parameters.
    pub problems: Vec<Failure>,
}

/// Checks a page, without the desk. Refused is only what is no such page.
pub fn check(path: &Path) -> Result<PageChecked> {
    let (page, data, page_data) = read(path)?;
    let mut problems = lines(&page_data);
    let body = body(&page_data, &mut problems);
    if let Some(body) = &body {
        let rendered = render(body, &page_data, &data)?;
        // A mail program may have changed the ends of lines.
        if page.replace("\r\n", "\n") != rendered.replace("\r\n", "\n") {
            problems.push(problem("false-words", []));
        }
    }
    let signed = &page_data.head.signed;
    Ok(PageChecked {
        number: body.as_ref().map(|body| body.explanation.number),
        title: body.map(|body| body.explanation.title),
        lines: page_data.lines.len(),
        log_lines: signed.size(),
        root: hex::encode(signed.root()),
        signed_at: action_context::stamp(signed.at()),
        fingerprint: signed.desk().fingerprint(),
        problems,
    })
}

/// The text of a page, the data in it as text, and read.
pub fn read(path: &Path) -> Result<(String, String, PageData)> {
    let none = || WitnessError::NoProof {
        path: path.display().to_string(),
    };
    let page = String::from_utf8(bytes_of(path)?).map_err(|_| none())?;
    let data = lists::page::data_in(&page).ok_or_else(none)?.to_owned();
    let page_data: PageData = messages::read(data.as_bytes())?;
    if page_data.awards_page > VERSION {
        return Err(WitnessError::NewerFile.into());
    }
    page_data.head.check()?;
    Ok((page, data, page_data))
}

/// The lines of a page as what others hold of the log; those that its head does not prove are left out.
pub(crate) fn lines_of(page_data: &PageData) -> Vec<Witness> {
    let proofs = page_data.lines.iter().map(ShownLine::proof);
    let proven_lines =
        proofs.filter(|proof| proof.check().is_ok() && proof.is_under(&page_data.head.signed));
    proven_lines
        .map(|line| Witness {
            with: "page".to_owned(),
            head: page_data.head.clone(),
            line: Some(line),
        })
        .collect()
}

/// What is false of the lines: one that is not in the log, a record that is not the one that a line committed to, a line on
/// something else than the entry.
fn lines(page_data: &PageData) -> Vec<Failure> {
    let mut problems = Vec::new();
    let entry = page_data.lines.first().map(|line| line.subject.as_str());
    let mut seq_before = 0;
    for line in &page_data.lines {
        let number = line.seq.to_string();
        let proof = line.proof();
        if proof.check().is_err()
            || !proof.is_under(&page_data.head.signed)
            || line.seq <= seq_before
        {
            problems.push(problem("false-line", [("line", number.clone())]));
        }
        seq_before = line.seq;
        for row in line.rows.iter().filter(|row| !row.matches_commitment()) {
            let params = [("line", number.clone()), ("table", row.table.clone())];
            problems.push(problem("false-record", params));
        }
        let of_entry = line
            .opened("entry")
            .is_none_or(|row| row.text("uuid") == entry);
        if Some(line.subject.as_str()) != entry || !of_entry {
            problems.push(problem("other-entry", [("line", number)]));
        }
    }
    problems
}

/// What the desk recorded that the page says; none where no line shows it.
fn body(page_data: &PageData, problems: &mut Vec<Failure>) -> Option<PageBody> {
    let explanation_row = page_data
        .lines
        .last()
        .and_then(|line| line.opened("explanation"));
    let body = explanation_row
        .and_then(|row| row.text("body"))
        .and_then(|text| messages::read::<PageBody>(text.as_bytes()).ok());
    let Some(body) = body else {
        problems.push(problem("no-record", []));
        return None;
    };
    let beside = page_data.lines.iter().map(|line| line.seq);
    if !beside
        .take(page_data.lines.len() - 1)
        .eq(body.lines.iter().copied())
    {
        problems.push(problem("other-lines", []));
    }
    let entry = page_data.lines.iter().find_map(|line| line.opened("entry"));
    let number = entry.and_then(|row| row.integer("number"));
    let entry_id = entry.and_then(|row| row.integer("id"));
    let of = explanation_row.and_then(|row| row.integer("entry"));
    if number != Some(i64::from(body.explanation.number)) || entry_id.is_none() || entry_id != of {
        problems.push(problem("other-number", []));
    }
    Some(body)
}

fn problem<const N: usize>(code: &str, params: [(&str, String); N]) -> Failure {
    Failure::new(code, params)
}
