//! `awards read`: what files of a published work say of themselves.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use catalogue::Value;
use chrono::{NaiveDate, TimeDelta};
use sandbox::Readers;
use serde_json::json;
use workspaces::Failure;
use workspaces::evidence::{Evidence, InputFile, Source};

use crate::input;
use crate::opening::now;
use crate::options::Read;
use crate::output::Output;
use crate::reader_process::readers;

pub(crate) fn run(command: &Read, output: &Output) -> Result<ExitCode, Failure> {
    if command.url.is_some() && command.files.len() > 1 {
        let files = command.files.len().to_string();
        return Err(Failure::new("one-address-one-file", [("files", files)]));
    }
    // Where the day is furthest ahead, so that no date of today is taken for one to come.
    let today = (now() + TimeDelta::hours(14)).date_naive();
    let readers = readers();
    let mut any_failed = false;
    in_order(
        &command.files,
        |path| read_file(path, command, today, &readers),
        |read| match read {
            Ok(evidence) if output.json() => Output::document(&evidence),
            Ok(evidence) => print_evidence(&evidence, output),
            Err(failure) => {
                any_failed = true;
                output.failed(&failure);
            }
        },
    );
    Ok(if any_failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

/// Does something with each file on every core, and hands on what came of it in the order of the files.
fn in_order<T: Send>(
    files: &[PathBuf],
    work: impl Fn(&Path) -> T + Sync,
    mut hand_on: impl FnMut(T),
) {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..cores.min(files.len()) {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(file) = files.get(index) else { break };
                    if sender.send((index, work(file))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut results_waiting = BTreeMap::new();
        let mut index = 0;
        for (place, result) in receiver {
            results_waiting.insert(place, result);
            while let Some(result) = results_waiting.remove(&index) {
                hand_on(result);
                index += 1;
            }
        }
    });
}

fn read_file(
    path: &Path,
    command: &Read,
    today: NaiveDate,
    readers: &Readers,
) -> Result<Evidence, Failure> {
    let name = path.display().to_string();
    let input = InputFile {
        name: &name,
        url: command.url.as_deref(),
        media_type: None,
        today: Some(today),
    };
    let open_file = || {
        let file = File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::Error::from(ErrorKind::IsADirectory));
        }
        Ok(file)
    };
    let file = open_file().map_err(|error| input::unreadable(path, &error))?;
    Ok(readers.read_open(file, &input).evidence)
}

/// What is known of a file, a line a fact.
fn print_evidence(evidence: &Evidence, output: &Output) {
    Output::line(&evidence.file);
    let words = evidence.words.map(|words| words.to_string());
    let runtime = evidence.runtime_seconds.map(clock);
    let facts = [
        (
            "published",
            evidence.published.clone(),
            evidence.published_source,
        ),
        ("title", evidence.title.clone(), None),
        ("byline", evidence.byline.clone(), None),
        ("outlet", evidence.outlet.clone(), None),
        ("language", evidence.language.clone(), None),
        ("words", words, None),
        ("runtime", runtime, None),
    ];
    for (fact, value, source) in facts {
        let Some(value) = value else { continue };
        let name = output.text("read-fact", &[("fact", text(fact))]);
        Output::line(&format!("  {name}: {value}{}", source_of(source, output)));
    }
    for leak in &evidence.leaks {
        let kind = json!(leak.kind);
        let kind = text(kind.as_str().unwrap_or_default());
        let kind = output.text("leak-kind", &[("kind", kind)]);
        Output::line(&format!("  ! {kind}: {} ({})", leak.value, leak.place));
    }
    if let Some(trouble) = evidence.trouble {
        let trouble = json!(trouble);
        let trouble = text(trouble.as_str().unwrap_or_default());
        Output::line(&format!(
            "  ! {}",
            output.text("read-trouble", &[("trouble", trouble)])
        ));
    }
    let nothing =
        evidence.words.is_none() && evidence.claims.is_empty() && evidence.trouble.is_none();
    if nothing {
        Output::line(&format!("  {}", output.text("read-nothing", &[])));
    }
}

fn source_of(source: Option<Source>, output: &Output) -> String {
    let Some(source) = source.map(|it| json!(it)) else {
        return String::new();
    };
    let source = text(source.as_str().unwrap_or_default());
    format!(" ({})", output.text("read-source", &[("source", source)]))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A running time as players show it: `11:00`, `1:22:00`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a running time is no less than zero and far below 2^64"
)]
fn clock(seconds: f64) -> String {
    let total_seconds = seconds.round() as u64;
    let (hours, minutes, seconds) = (
        total_seconds / 3600,
        total_seconds / 60 % 60,
        total_seconds % 60,
    );
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
