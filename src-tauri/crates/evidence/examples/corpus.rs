//! Prints how well the facts of the pages in `tests/corpus` are read, and each page that is not read right:
//!
//! `cargo run --release -p evidence --example corpus`
//!
//! With files as arguments, each followed by `=` and its address where that is known, it prints what is read from each as
//! a line of JSON, with the seconds it took. With `--facts` before the files only what the page says of itself is read,
//! without its text: `{"seconds": 0.001, "published": "2020-01-03", "title": "..."}`.

use std::error::Error;
use std::io::{Write, stdout};
use std::time::Instant;

use evidence::{Claim, Fact, InputFile};

#[path = "../tests/corpus/measured.rs"]
mod measured;

fn main() -> Result<(), Box<dyn Error>> {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        return numbers();
    }
    let facts_alone = files.first().is_some_and(|first| first == "--facts");
    if facts_alone {
        files.remove(0);
    }
    lines(&files, facts_alone)
}

fn numbers() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    let tallies = measured::measure()?;
    writeln!(
        out,
        "{:18} {:>6} {:>6} {:>8} {:>13} {:>8} {:>8}",
        "fact", "right", "wrong", "unknown", "rightly none", "right %", "wrong %"
    )?;
    for (fact, tally) in &tallies {
        writeln!(
            out,
            "{fact:18} {:>6} {:>6} {:>8} {:>13} {:>8.1} {:>8.1}",
            tally.right,
            tally.wrong,
            tally.unknown,
            tally.rightly_none,
            100.0 * tally.right_share(),
            100.0 * tally.wrong_share(),
        )?;
    }
    for (fact, tally) in &tallies {
        for miss in &tally.misses {
            writeln!(out, "{fact}: {miss}")?;
        }
    }
    Ok(())
}

#[expect(
    clippy::disallowed_methods,
    reason = "this is the outermost caller, and the seconds are what it prints"
)]
fn lines(files: &[String], facts_alone: bool) -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for file in files {
        let (name, url) = file
            .split_once('=')
            .map_or((file.as_str(), None), |(name, url)| (name, Some(url)));
        let bytes = std::fs::read(name)?;
        let file_info = InputFile {
            name,
            url,
            ..InputFile::default()
        };
        let start = Instant::now();
        let line = if facts_alone {
            let claims = evidence::page_claims(&bytes, &file_info);
            let seconds = start.elapsed().as_secs_f64();
            serde_json::json!({
                "seconds": seconds,
                "published": first(&claims, Fact::Published),
                "title": first(&claims, Fact::Title),
            })
        } else {
            let reading = evidence::read_bytes(&bytes, &file_info);
            let seconds = start.elapsed().as_secs_f64();
            serde_json::json!({ "seconds": seconds, "evidence": reading.evidence, "text": reading.text })
        };
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn first(claims: &[Claim], fact: Fact) -> Option<&str> {
    claims
        .iter()
        .find(|claim| claim.fact == fact)
        .map(|claim| claim.value.as_str())
}
