//! How fast the list of 100,000 entries is written, and in how much memory.
//!
//! `cargo bench -p lists`. The promise is XLSX in under four seconds on one core, in memory that does not
//! grow with the rows.
#![allow(clippy::expect_used, reason = "a bench fails by panicking")]

use std::ops::ControlFlow;

use catalogue::Language;
use chrono::{DateTime, Utc};
use divan::Bencher;
use lists::{EntryRow, EntryState, Format, ListError, ReceivedBy, RenderContext, to_file};
use rules::{Entry, PublicName, Verdict};
use serde_json::json;

const ROWS: u32 = 100_000;

#[expect(clippy::print_stdout, reason = "a bench reports on the terminal")]
fn main() {
    divan::main();
    if let Some(peak) = peak_memory() {
        println!("peak memory of the process: {peak}");
    }
}

#[divan::bench(args = [Format::Xlsx, Format::Csv, Format::Json], sample_count = 5, sample_size = 1)]
fn entries(bencher: Bencher, format: Format) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("entries");
    let (entry, received) = (entry(), DateTime::UNIX_EPOCH);
    let context = RenderContext {
        language: Language::French,
        zone: "America/Toronto".parse().expect("a zone of the database"),
        made_at: received,
    };
    bencher.bench_local(|| {
        let rows = (1..=ROWS).map(|number| Ok::<_, ListError>(row(number, &entry, received)));
        to_file(&path, format, rows, &context, |_| ControlFlow::Continue(()))
    });
}

/// A row like those that the desk reads from its store: made afresh, then dropped.
fn row(number: u32, entry: &Entry, received: DateTime<Utc>) -> EntryRow {
    let mut entry = entry.clone();
    entry.title = format!("{} (entry {number} of the season)", entry.title);
    entry.people[0].public_name = PublicName::new(format!("Author {number}"));
    EntryRow {
        number,
        entry,
        category: "Long-Form Audio".to_owned(),
        received_at: Some(received + chrono::TimeDelta::seconds(i64::from(number) * 37)),
        received_by: Some(ReceivedBy::Mailbox),
        verdict: Some(match number % 3 {
            0 => Verdict::Eligible,
            1 => Verdict::NeedsPerson,
            _ => Verdict::NotEligible,
        }),
        state: EntryState::Submitted,
        revision: number % 4 + 1,
        attachments: vec!["transcript.pdf".to_owned()],
        call_version: Some(2),
    }
}

fn entry() -> Entry {
    serde_json::from_value(json!({
        "category": "long-form-audio",
        "title": "Ep. 1, \"The death of an icon\", The Kill List",
        "entered_by": {
            "role": "editor",
            "name": "Odile Invented",
            "contact": { "email": "odile@newsroom.example", "phone": "+1 613 555 0100" }
        },
        "people": [{ "public_name": "" }, { "public_name": "Second Author" }],
        "pieces": [{
            "title": "The death of an icon",
            "outlets": ["CBC Podcasts"],
            "published": "2020-10-24",
            "countries": ["CA"],
            "languages": ["en"],
            "words": 4200,
            "runtime_seconds": 2460,
            "elements": ["audio", "text"],
            "url": "https://news.example/podcasts/the-kill-list/episode-1",
            "access": "open to all"
        }],
        "statement": "Why this work matters, in a sentence or two, as most entrants put it.",
        "permission": "written"
    }))
    .expect("an entry of the right shape")
}

/// The largest resident set so far, as Linux reports it: `VmHWM` of `/proc/self/status`.
fn peak_memory() -> Option<String> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.trim_start_matches("VmHWM:").trim().to_owned())
}
