//! `awards check`: entries checked against a call.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};
use workspaces::Failure;
use workspaces::rules::{
    self, Call, Circumstances, DeskRecords, Entry, Finding, Money, Tally, Verdict,
};

use crate::options::Check;
use crate::output::{Output, count};

/// Files that were given here are signed by nobody: an address stands for one person.
const UNSIGNED: &str = "";

pub(crate) fn run(check: &Check, output: &Output) -> Result<ExitCode, Failure> {
    let call = crate::call::read(&check.call)?;
    let paid = check.paid.as_deref().map(paid).transpose()?;
    let of_all = |entry| Given {
        entry,
        received: check.received,
        paid,
    };
    let mut worst = Verdict::Eligible;
    let mut tally = Tally::of(&call);
    if let Some(path) = &check.entry {
        let entry = parse(&crate::call::text(path)?, path)?;
        worst = check_entry(&call, &of_all(entry), &tally, output, None);
    } else if let Some(path) = &check.entries {
        let mut verdicts = [0_usize; 3];
        for given in read_entries(path)? {
            let (line, record) = given?;
            let given = match record {
                Record::Beside(beside) => Given {
                    entry: beside.entry,
                    received: beside.received.or(check.received),
                    paid: beside.paid.or(paid),
                },
                Record::Alone(entry) => of_all(*entry),
            };
            require_shape(&given.entry, path, line)?;
            let verdict = check_entry(&call, &given, &tally, output, Some(line));
            worst = worst.max(verdict);
            verdicts[position(verdict)] += 1;
            let number = u32::try_from(line).unwrap_or(u32::MAX);
            tally.add_numbered(number, &given.entry, UNSIGNED);
        }
        if !output.json() {
            let [eligible, needs_person, not_eligible] = verdicts.map(count);
            let params = [
                ("eligible", eligible),
                ("needs_person", needs_person),
                ("not_eligible", not_eligible),
            ];
            Output::line(&output.text("check-sum", &params));
        }
    }
    Ok(ExitCode::from(match worst {
        Verdict::Eligible => 0,
        Verdict::NotEligible => 3,
        Verdict::NeedsPerson => 4,
    }))
}

/// An entry with what is known beside it.
struct Given {
    entry: Entry,
    received: Option<DateTime<Utc>>,
    paid: Option<Money>,
}

/// One document of a file of entries.
enum Record {
    Beside(Box<Beside>),
    Alone(Box<Entry>),
}

/// An entry and what is known beside it, as a file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Beside {
    entry: Entry,
    received: Option<DateTime<Utc>>,
    paid: Option<Money>,
}

fn position(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Eligible => 0,
        Verdict::NeedsPerson => 1,
        Verdict::NotEligible => 2,
    }
}

fn paid(amount: &str) -> Result<Money, Failure> {
    Money::try_from(amount.to_owned())
        .map_err(|detail| Failure::new("amount-unreadable", [("detail", detail)]))
}

/// The largest document of one entry, in bytes: a longer one was never closed.
const LARGEST: usize = 16 * 1024 * 1024;

/// Every entry of a file, with the line on which it begins. Entries stand on a line each or on several; no more than one
/// is in memory at a time.
fn read_entries(
    path: &Path,
) -> Result<impl Iterator<Item = Result<(usize, Record), Failure>>, Failure> {
    let unreadable_file = |path: &Path, error: std::io::Error| {
        let (path, detail) = (path.display().to_string(), error.to_string());
        Failure::new("file-unreadable", [("path", path), ("detail", detail)])
    };
    let file = File::open(path).map_err(|error| unreadable_file(path, error))?;
    let mut lines = (1..).zip(BufReader::new(file).lines());
    let path = path.to_owned();
    Ok(std::iter::from_fn(move || {
        let (mut text, mut begins) = (String::new(), 0);
        loop {
            let Some((number, line)) = lines.next() else {
                // What is left is the beginning of a document.
                let unfinished = || unreadable(&path, begins, "the entry does not end".to_owned());
                return (!text.is_empty()).then(|| Err(unfinished()));
            };
            let line = match line {
                Ok(line) => line,
                Err(error) => return Some(Err(unreadable_file(&path, error))),
            };
            if text.is_empty() {
                begins = number;
            }
            if !(text.is_empty() && line.trim().is_empty()) {
                text.push_str(&line);
                text.push('\n');
            }
            // A document ends with a brace, so that only then it is worth trying.
            if !line.trim_end().ends_with('}') && text.len() < LARGEST {
                continue;
            }
            match serde_json::from_str::<Value>(&text) {
                Err(error) if error.is_eof() && text.len() < LARGEST => {}
                Err(error) => {
                    let line = begins + error.line().saturating_sub(1);
                    return Some(Err(unreadable(&path, line, error.to_string())));
                }
                Ok(document) => {
                    let record = record(document);
                    let record = record.map(|record| (begins, record));
                    return Some(
                        record.map_err(|error| unreadable(&path, begins, error.to_string())),
                    );
                }
            }
        }
    }))
}

/// Read by what it has, so that the error is that of the entry.
fn record(document: Value) -> Result<Record, serde_json::Error> {
    if document.get("entry").is_some() {
        serde_json::from_value(document).map(Record::Beside)
    } else {
        serde_json::from_value(document).map(Record::Alone)
    }
}

fn unreadable(path: &Path, line: usize, detail: String) -> Failure {
    let place = format!("{}:{line}", path.display());
    Failure::new("entry-unreadable", [("place", place), ("detail", detail)])
}

fn parse(text: &str, path: &Path) -> Result<Entry, Failure> {
    let entry: Entry =
        serde_json::from_str(text).map_err(|error| unreadable(path, 1, error.to_string()))?;
    require_shape(&entry, path, 1)?;
    Ok(entry)
}

fn require_shape(entry: &Entry, path: &Path, line: usize) -> Result<(), Failure> {
    match entry.shape_errors().first() {
        None => Ok(()),
        Some(error) => Err(unreadable(path, line, error.field.clone())),
    }
}

fn check_entry(
    call: &Call,
    given: &Given,
    tally: &Tally<'_>,
    output: &Output,
    line: Option<usize>,
) -> Verdict {
    let entry = &given.entry;
    let circumstances = Circumstances {
        arrival: given.received.map(rules::Arrival::at),
        cap_counts: tally.cap_counts(entry, UNSIGNED),
        desk_records: given.paid.map(|paid| DeskRecords {
            waiver: None,
            paid: Some(paid),
        }),
    };
    let findings = rules::check_with(call, entry, &circumstances);
    let verdict = rules::verdict_of(&findings);
    if output.json() {
        let mut document = json!({
            "title": entry.title,
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
