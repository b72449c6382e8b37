//! `awards check`: entries checked against a call.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};
use workspaces::Failure;
use workspaces::rules::{
    self, Arrival, Call, Circumstances, EntryFileError, EntryInFile, Finding, Tally, Verdict,
};

use crate::input;
use crate::options::Check;
use crate::output::{Output, count};

/// Files that were given here are signed by nobody: an address stands for one person.
const UNSIGNED: &str = "";

pub(crate) fn run(check: &Check, output: &Output) -> Result<ExitCode, Failure> {
    let call = crate::call::read(&check.call)?;
    let (Some(path), one) = (
        check.entry.as_ref().or(check.entries.as_ref()),
        check.entry.is_some(),
    ) else {
        return Ok(ExitCode::SUCCESS);
    };
    let text = input::text(path)?;
    let mut checker = Checker {
        call: &call,
        tally: Tally::of(&call),
        options: check,
        output,
        sum: Sum::default(),
        one,
    };
    for entry in rules::entries_in(&text) {
        let entry = entry.map_err(|error| of_file(path, &error))?;
        if let Some(error) = rules::unknown_answer(&call, &entry.entry, entry.line) {
            return Err(of_file(path, &error));
        }
        if let Some(wrong) = entry.entry.shape_errors().first() {
            return Err(Failure::new(
                "entry-shape",
                [
                    ("path", path.display().to_string()),
                    ("line", entry.line.to_string()),
                    ("field", wrong.field.clone()),
                    ("words", output.message(&wrong.message)),
                ],
            ));
        }
        if one && checker.sum.entries > 0 {
            return Err(named("entries-several", path));
        }
        checker.check(&entry);
    }
    if checker.sum.entries == 0 {
        return Err(named("entries-none", path));
    }
    if !one {
        checker.sum.print(output);
    }
    Ok(ExitCode::from(
        match checker.sum.worst.unwrap_or(Verdict::Eligible) {
            Verdict::Eligible => 0,
            Verdict::NotEligible => 3,
            Verdict::NeedsPerson => 4,
        },
    ))
}

fn named(code: &'static str, path: &Path) -> Failure {
    Failure::new(code, [("path", path.display().to_string())])
}

/// What is wrong with a file, with its name.
fn of_file(path: &Path, error: &EntryFileError) -> Failure {
    let mut params = error.params();
    params.push(("path", path.display().to_string()));
    Failure::new(error.code(), params)
}

/// How many entries there were, by their verdicts.
#[derive(Default)]
struct Sum {
    entries: usize,
    not_eligible: usize,
    needs_person: usize,
    /// The verdict by which the command ends; none before the first entry.
    worst: Option<Verdict>,
}

impl Sum {
    fn add(&mut self, verdict: Verdict) {
        self.entries += 1;
        self.worst = self.worst.max(Some(verdict));
        match verdict {
            Verdict::Eligible => {}
            Verdict::NotEligible => self.not_eligible += 1,
            Verdict::NeedsPerson => self.needs_person += 1,
        }
    }

    fn eligible(&self) -> usize {
        self.entries - self.not_eligible - self.needs_person
    }

    fn print(&self, output: &Output) {
        if output.json() {
            Output::document(&json!({ "sum": {
                "entries": self.entries,
                "eligible": self.eligible(),
                "needs_person": self.needs_person,
                "not_eligible": self.not_eligible,
            } }));
            return;
        }
        let params = [
            ("entries", count(self.entries)),
            ("eligible", count(self.eligible())),
            ("person", count(self.needs_person)),
            ("not", count(self.not_eligible)),
        ];
        Output::line(&output.text("checked-sum", &params));
    }
}

/// Checks one entry after the other.
struct Checker<'a> {
    call: &'a Call,
    tally: Tally<'a>,
    options: &'a Check,
    output: &'a Output,
    sum: Sum,
    /// Whether it is one entry by itself.
    one: bool,
}

impl Checker<'_> {
    fn check(&mut self, entry: &EntryInFile) {
        let findings = self.findings(entry);
        let verdict = rules::verdict_of(&findings);
        if self.output.json() {
            self.print_json(entry, verdict, &findings);
        } else {
            self.print(entry, verdict, &findings);
        }
        self.sum.add(verdict);
        // By its place among the entries, since several may stand on one line.
        self.tally.add(&entry.entry, UNSIGNED);
    }

    /// What is found; what the file says of one entry goes before what was said for all.
    fn findings(&self, file_entry: &EntryInFile) -> Vec<Finding> {
        let entry = &file_entry.entry;
        let received = file_entry.received.or(self.options.received);
        let circumstances = Circumstances {
            arrival: received.map(Arrival::at),
            cap_counts: self.tally.cap_counts(entry, UNSIGNED),
            desk_records: file_entry.desk_records.clone(),
            paid: file_entry.paid.or(self.options.paid),
        };
        rules::check_with(self.call, entry, &circumstances)
    }

    fn print_json(&self, entry: &EntryInFile, verdict: Verdict, findings: &[Finding]) {
        let report = |finding| report(finding, self.output);
        let mut document = json!({
            "title": entry.entry.title,
            "verdict": verdict,
            "findings": findings.iter().map(report).collect::<Vec<_>>(),
        });
        if !self.one {
            document["line"] = json!(entry.line);
            document["id"] = json!(entry.entry.id);
        }
        Output::document(&document);
    }

    fn print(&self, entry: &EntryInFile, verdict: Verdict, findings: &[Finding]) {
        let code = format!("verdict-{}", verdict.name().replace('_', "-"));
        let verdict = self.output.text(&code, &[]);
        Output::line(&format!("{}: {verdict}", entry.entry.title));
        for finding in findings {
            let line = finding_line(finding, self.output);
            Output::line(&format!("  {} {line}", mark(finding)));
        }
    }
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
        "code": finding.message.code,
        "params": finding.message.params,
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
