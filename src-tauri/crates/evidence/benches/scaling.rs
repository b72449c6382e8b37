//! Bytes against time, for every reader, on files that were made to hurt: `cargo bench -p evidence --bench scaling`, with
//! words that the names of the files must hold, if not all are wanted. A size is not tried once half of it took long.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench measures time and prints it"
)]

use std::time::Instant;

use evidence::{InputFile, read_bytes};
use sanitize::{can_be_sanitized, sanitize};

#[path = "../tests/hurting/mod.rs"]
mod hurting;

/// Kilobytes of the files, each twice the one before.
const SIZES: [usize; 5] = [64, 128, 256, 512, 1_100];

/// After a reading of this many seconds no longer file of the kind is tried.
const LONG: f64 = 4.0;

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    println!(
        "milliseconds of reading (and of sanitizing, where files of the kind can be sanitized)"
    );
    print!("{:46}", "");
    for size in SIZES {
        print!(" {:>13}", format!("{size} kB"));
    }
    println!();
    for file in hurting::all() {
        if !words.iter().all(|word| file.name.contains(word.as_str())) {
            continue;
        }
        print!("{:46}", file.name);
        for size in SIZES {
            let bytes = (file.make)(size * 1024);
            let (took, report) = took(|| read_bytes(&bytes, &InputFile::default()).evidence);
            let mut shown = format!("{:.1}", took * 1000.0);
            let mut longest = took;
            if can_be_sanitized(report.kind) {
                let (took, _) = self::took(|| sanitize(&bytes, report.kind));
                shown = format!("{shown} ({:.1})", took * 1000.0);
                longest = longest.max(took);
            }
            print!(" {shown:>13}");
            if longest > LONG {
                print!(" …");
                break;
            }
        }
        println!();
    }
}

fn took<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed().as_secs_f64(), done)
}
