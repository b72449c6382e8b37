//! No reader takes more than time in proportion to the length of a file, whatever the file is made of.
//!
//! The time is that of the processor, of this process alone, and the bound is generous: eight times the bytes may take
//! thirty times as long, where a loop in a loop takes sixty-four times. Normally files of 64 kB are read; with
//! `AWARDS_SCALING_KB=1100` files of that length are, in about an hour. `cargo bench -p evidence --bench scaling` prints
//! the times of all sizes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use evidence::{InputFile, read_bytes};
use rustix::time::{ClockId, clock_gettime};
use sanitize::{can_be_sanitized, sanitize};

mod hurting;

/// The longer file is this many times as long as the shorter.
const LONGER: usize = 8;

/// The longer file may take this many times as long.
const BOUND: f64 = 30.0;

/// Less time than this says nothing, in seconds: what is done once for any file.
const LEAST: f64 = 0.03;

/// What a library takes longer for and nothing here can mend: the limit of the process that reads ends it.
const HELD_BY_THE_LIMIT: [&str; 1] = ["pdf: lengths that lead on"];

#[test]
fn eight_times_the_bytes_never_take_sixty_four_times_as_long() {
    let kilobytes = std::env::var("AWARDS_SCALING_KB").map_or(64, |it| it.parse().unwrap());
    let mut slow = Vec::new();
    for file in hurting::all() {
        if HELD_BY_THE_LIMIT.contains(&file.name) {
            continue;
        }
        let long = (file.make)(kilobytes * 1024);
        let short = (file.make)(kilobytes * 1024 / LONGER);
        let (of_short, of_long) = (seconds(&short), seconds(&long));
        let times = of_long / of_short.max(LEAST);
        // Whatever else ran meanwhile may have taken the cache: once more.
        if times > BOUND && seconds(&long) / seconds(&short).max(LEAST) > BOUND {
            slow.push(format!("{}: {times:.0} times as long", file.name));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}

/// How long the processor takes to read a file, and to sanitize it where files of its kind can be sanitized.
fn seconds(bytes: &[u8]) -> f64 {
    let begun = clock_gettime(ClockId::ProcessCPUTime);
    let report = read_bytes(bytes, &InputFile::default()).evidence;
    if can_be_sanitized(report.kind) {
        let _ = sanitize(bytes, report.kind);
    }
    let ended = clock_gettime(ClockId::ProcessCPUTime);
    #[expect(
        clippy::cast_precision_loss,
        reason = "far fewer seconds than a float counts"
    )]
    let took = (ended.tv_sec - begun.tv_sec) as f64
        + (ended.tv_nsec - begun.tv_nsec) as f64 / 1_000_000_000.0;
    took
}
