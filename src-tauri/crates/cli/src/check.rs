//! `awards check`: entries checked against a call.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use workspaces::Failure;
use workspaces::rules::{self, Call, Circumstances, Entry, Finding, Tally, Verdict};

use crate::options::Check;
use crate::output::Output;

/// Files that were given here are signed by nobody: an address stands for one person.
const UNSIGNED: &str = "";

pub(crate) fn run(check: &Check, output: &Output) -> Result<ExitCode, Failure> {
    let call = crate::call::read(&check.call)?;
    let mut worst = Verdict::Eligible;
    let mut tally = Tally::of(&call);
    if let Some(path) = &check.entry {
        let entry = parse(&crate::call::text(path)?, path, 1)?;
        worst = check_entry(&call, &entry, &tally, check, output, None);
    } else if let Some(path) = &check.entries {
        let unreadable = |error: std::io::Error| {
            let (path, detail) = (path.display().to_string(), error.to_string());
            Failure::new("file-unreadable", [("path", path), ("detail", detail)])
        };
        let lines = BufReader::new(File::open(path).map_err(unreadable)?).lines();
        for (index, line) in lines.enumerate() {
            let line = line.map_err(unreadable)?;
            if line.trim().is_empty() {
                continue;
            }
            let entry = parse(&line, path, index + 1)?;
            worst = worst.max(check_entry(
                &call,
                &entry,
                &tally,
                check,
                output,
                Some(index + 1),
            ));
            let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
            tally.add_numbered(line, &entry, UNSIGNED);
        }
    }
    Ok(ExitCode::from(match worst {
        Verdict::Eligible => 0,
        Verdict::NotEligible => 3,
        Verdict::NeedsPerson => 4,
    }))
}

fn parse(text: &str, path: &Path, line: usize) -> Result<Entry, Failure> {
    let not_readable = |detail: String| {
        let place = format!("{}:{line}", path.display());
        Failure::new("entry-unreadable", [("place", place), ("detail", detail)])
    };
    let entry: Entry =
        serde_json::from_str(text).map_err(|error| not_readable(error.to_string()))?;
    match entry.shape_errors().first() {
        None => Ok(entry),
        Some(error) => Err(not_readable(error.field.clone())),
    }
}

fn check_entry(
    call: &Call,
    entry: &Entry,
    tally: &Tally<'_>,
    check: &Check,
    output: &Output,
    line: Option<usize>,
) -> Verdict {
    let circumstances = Circumstances {
        arrival: check.received.map(rules::Arrival::at),
        cap_counts: tally.cap_counts(entry, UNSIGNED),
        desk_records: None,
    };
    let findings = rules::check_with(call, entry, &circumstances);
    let verdict = rules::verdict_of(&findings);
    if output.json() {
        let mut document = json!({
            "verdict": verdict,
            "findings": findings.iter().map(|finding| report(finding, output)).collect::<Vec<_>>(),
        });
        if let Some(line) = line {
            document["line"] = json!(line);
            document["id"] = json!(entry.id);
        }
        Output::document(&document);
    } else {
        Output::line(&format!(
            "{}: {}",
            entry.title,
            output.text(
                &format!("verdict-{}", verdict.name().replace('_', "-")),
                &[]
            )
        ));
        for finding in &findings {
            Output::line(&format!(
                "  {} {}",
                mark(finding),
                finding_line(finding, output)
            ));
        }
    }
    verdict
}

/// A finding in the shape that scripts read.
fn report(finding: &Finding, output: &Output) -> Value {
    json!({
        "rule": finding.rule,
        "id": finding.id,
        "outcome": finding.outcome,
        "piece": finding.piece,
        "datum": finding.datum,
        "source": finding.source,
        "words": finding.words.in_language(output.language().code()),
        "message": sentences(finding, output),
    })
}

fn finding_line(finding: &Finding, output: &Output) -> String {
    let piece = finding
        .piece
        .map_or_else(String::new, |piece| format!("[{piece}] "));
    format!(
        "{piece}{} — {}",
        finding.words.in_language(output.language().code()),
        sentences(finding, output)
    )
}

/// Everything there is to tell of a finding.
fn sentences(finding: &Finding, output: &Output) -> String {
    let all = std::iter::once(&finding.message).chain(&finding.parts);
    let texts: Vec<String> = all.map(|message| output.message(message)).collect();
    texts.join(" ")
}

fn mark(finding: &Finding) -> char {
    match finding.outcome {
        rules::Outcome::Met => '✓',
        rules::Outcome::NeedsPerson => '◆',
        rules::Outcome::NotMet => '✗',
    }
}
