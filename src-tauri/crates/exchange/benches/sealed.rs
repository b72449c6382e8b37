//! Sealing and opening an entry of 4 kB and one of 1 MB.

#![allow(clippy::unwrap_used, reason = "a bench stops by panicking")]

use divan::Bencher;
use divan::counter::BytesCount;
use exchange::{Bundle, Identity, Kind, Limits, open, seal};
use uuid::Uuid;

const AT: &str = "2021-01-18T15:00:00Z";
const SIZES: [usize; 2] = [4_000, 1_000_000];

fn main() {
    divan::main();
}

fn people() -> (Identity, Identity) {
    (
        Identity::generate("Writer").unwrap(),
        Identity::generate("Reader").unwrap(),
    )
}

#[divan::bench(args = SIZES)]
fn seal_an_entry(bencher: Bencher<'_, '_>, size: usize) {
    let (writer, reader) = people();
    let (card, payload) = (reader.card(), Bundle::new(vec![7; size]));
    bencher.counter(BytesCount::new(size)).bench_local(|| {
        seal(&writer, Some(&card), Kind::Entry, Uuid::nil(), AT, &payload).unwrap()
    });
}

#[divan::bench(args = SIZES)]
fn open_an_entry(bencher: Bencher<'_, '_>, size: usize) {
    let (writer, reader) = people();
    let card = reader.card();
    let sealed = seal(
        &writer,
        Some(&card),
        Kind::Entry,
        Uuid::nil(),
        AT,
        &Bundle::new(vec![7; size]),
    )
    .unwrap();
    let limits = Limits::default();
    bencher
        .counter(BytesCount::new(size))
        .bench_local(|| open(&sealed, Some(&reader), &limits).unwrap());
}
