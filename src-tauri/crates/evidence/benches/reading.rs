//! The time that reading an article takes, for each thing that is read of it.
//!
//! `cargo bench -p evidence`. The promise is a millisecond for the language of 2,300 words.
#![allow(clippy::unwrap_used, reason = "a bench stops by panicking")]

use divan::{Bencher, black_box};
use evidence::{InputFile, fingerprint_text, read_bytes, similarity};
use readers::count_words;

const ENGLISH: &str = include_str!("../../language/tests/texts/english.txt");
const FRENCH: &str = include_str!("../../language/tests/texts/french.txt");

fn main() {
    divan::main();
}

/// An article of some 2,300 words.
fn article(report: &str) -> String {
    [report].repeat(21).join("\n\n")
}

/// All that is read of a plain text: its kind, its encoding, its language, its words and its fingerprints.
#[divan::bench(args = [ENGLISH, FRENCH])]
fn plain_text(bencher: Bencher<'_, '_>, report: &str) {
    let article = article(report);
    bencher.bench_local(|| read_bytes(black_box(article.as_bytes()), &InputFile::default()));
}

#[divan::bench(args = [ENGLISH, FRENCH])]
fn language(bencher: Bencher<'_, '_>, report: &str) {
    let article = article(report);
    bencher.bench_local(|| language::detect(black_box(&article)));
}

#[divan::bench]
fn language_of_a_headline() -> language::DetectedLanguages {
    language::detect(black_box(
        "Wildfire smoke blankets Yellowknife as evacuees return home",
    ))
}

#[divan::bench(args = [ENGLISH, FRENCH])]
fn words(bencher: Bencher<'_, '_>, report: &str) {
    let article = article(report);
    bencher.bench_local(|| count_words(black_box(&article)));
}

#[divan::bench]
fn fingerprint(bencher: Bencher<'_, '_>) {
    let article = article(ENGLISH);
    bencher.bench_local(|| fingerprint_text(black_box(&article)));
}

#[divan::bench]
fn similarity_of_two(bencher: Bencher<'_, '_>) {
    let [one, other] = [ENGLISH, FRENCH].map(|report| fingerprint_text(report).unwrap());
    bencher.bench_local(|| similarity(black_box(&one), black_box(&other)));
}
