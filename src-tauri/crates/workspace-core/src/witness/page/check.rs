//! Checking a page.

use std::path::Path;

use serde::Serialize;

use super::super::bytes::bytes_of;
use super::format::{PageBody, PageProof, ShownLine, VERSION};
use super::render;
use crate::messages::{self, Bounded};
use crate::witness::Witness;
use crate::{Failure, Result, action_context, error::WitnessError};

/// The result of checking a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PageCheck {
    /// The desk's number for the entry; none where the page proves none.
    pub number: Option<u32>,
    /// The entry's title; none where the page proves none.
    pub title: Option<String>,
    /// How many lines of the log the page shows.
    pub lines: usize,
    /// How many lines the log had when its head was signed.
    pub log_lines: u64,
    /// The Merkle root over those lines, in hexadecimal.
    pub root: String,
    /// When the desk signed that head, by its own clock, RFC 3339 in UTC.
    pub signed_at: String,
    /// The fingerprint of the keys that signed it: whether they are the desk's, a person must compare.
    pub fingerprint: String,
    /// What is false in the page: each code is the last part of a message id `page-<code>`, with its parameters. Empty where
    /// the page proves itself.
    pub problems: Vec<Failure>,
}

/// Checks a page without the desk. An error is returned only where the file holds no page with a proof that can be read;
/// what is false in a page is in the result.
pub fn check(path: &Path) -> Result<PageCheck> {
    let (page, page_proof_text, page_proof) = read(path)?;
    let mut problems = line_problems(&page_proof);
    let body = recorded_body(&page_proof, &mut problems);
    if let Some(body) = &body {
        let rendered = render(body, &page_proof, &page_proof_text)?;
        // Line ends are not compared, since mail programs change them.
        if page.replace("\r\n", "\n") != rendered.replace("\r\n", "\n") {
            problems.push(problem("false-words", []));
        }
    }
    let signed = &page_proof.head.signed;
    Ok(PageCheck {
        number: body.as_ref().map(|body| body.explanation.number),
        title: body.map(|body| body.explanation.title),
        lines: page_proof.lines.len(),
        log_lines: signed.size(),
        root: hex::encode(signed.root()),
        signed_at: action_context::stamp(signed.at()),
        fingerprint: signed.desk().fingerprint(),
        problems,
    })
}

/// The text of a page, the text of the proof in it, and the proof that was read from that.
pub fn read(path: &Path) -> Result<(String, String, PageProof)> {
    let no_proof = || WitnessError::NoProof {
        path: path.display().to_string(),
    };
    let page = String::from_utf8(bytes_of(path)?).map_err(|_| no_proof())?;
    let page_proof_text = lists::page::extract_json(&page)
        .ok_or_else(no_proof)?
        .to_owned();
    let page_proof: PageProof = messages::read(page_proof_text.as_bytes())?;
    if page_proof.awards_page > VERSION {
        return Err(WitnessError::NewerFile.into());
    }
    page_proof.head.check()?;
    Ok((page, page_proof_text, page_proof))
}

/// The lines of a page, each as a witness of the desk's log. Lines that are not proved to be under the page's head are left
/// out.
pub(crate) fn proven_lines_as_witnesses(page_proof: &PageProof) -> Vec<Witness> {
    let proofs = page_proof.lines.iter().map(ShownLine::proof);
    let proven_lines =
        proofs.filter(|proof| proof.check().is_ok() && proof.is_under(&page_proof.head.signed));
    proven_lines
        .map(|line| Witness {
            with: "page".to_owned(),
            head: page_proof.head.clone(),
            line: Some(line),
        })
        .collect()
}

/// Problems of the lines: a line that is not in the log, a record that is not the one that its line commits to, a line on
/// another entry than the first line.
fn line_problems(page_proof: &PageProof) -> Vec<Failure> {
    let mut problems = Vec::new();
    let entry = page_proof.lines.first().map(|line| line.subject.as_str());
    let mut seq_before = 0;
    for line in &page_proof.lines {
        let number = line.seq.to_string();
        let proof = line.proof();
        if proof.check().is_err()
            || !proof.is_under(&page_proof.head.signed)
            || line.seq <= seq_before
        {
            problems.push(problem("false-line", [("line", number.clone())]));
        }
        seq_before = line.seq;
        for row in line.rows.iter().filter(|row| !row.matches_commitment()) {
            let params = [("line", number.clone()), ("table", row.table.clone())];
            problems.push(problem("false-record", params));
        }
        let opens_same_entry = line
            .opened("entry")
            .is_none_or(|row| row.text("uuid") == entry);
        if Some(line.subject.as_str()) != entry || !opens_same_entry {
            problems.push(problem("other-entry", [("line", number)]));
        }
    }
    problems
}

/// The desk's record of what the page says, from the page's last line; none, with a problem, where that line does not open it.
fn recorded_body(page_proof: &PageProof, problems: &mut Vec<Failure>) -> Option<PageBody> {
    let explanation_row = page_proof
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
    let shown_lines = page_proof.lines.iter().map(|line| line.seq);
    if !shown_lines
        .take(page_proof.lines.len() - 1)
        .eq(body.lines.iter().copied())
    {
        problems.push(problem("other-lines", []));
    }
    let entry = page_proof
        .lines
        .iter()
        .find_map(|line| line.opened("entry"));
    let number = entry.and_then(|row| row.integer("number"));
    let entry_id = entry.and_then(|row| row.integer("id"));
    let explained_entry_id = explanation_row.and_then(|row| row.integer("entry"));
    if number != Some(i64::from(body.explanation.number))
        || entry_id.is_none()
        || entry_id != explained_entry_id
    {
        problems.push(problem("other-number", []));
    }
    Some(body)
}

fn problem<const N: usize>(code: &str, params: [(&str, String); N]) -> Failure {
    Failure::new(code, params)
}
